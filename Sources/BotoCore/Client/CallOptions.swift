// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSHTTP
package import AWSProtocols
package import WireFormats

/// Options of one call.
public struct CallOptions: Sendable {
  /// Time and chance.
  package var clock = CallClock.system
  /// Another transport than the client's.
  package var transport: (any WireTransport)?
  /// Replaces the built-in parameters of the endpoint rules (`AWS::Region`, …) altogether.
  package var endpointBuiltIns: Structure?
  /// How long the server may be silent before an attempt fails with `readTimeoutError`; `nil` for
  /// the client's `readTimeout`.
  public var readTimeout: Duration?
  /// Reads what it wants of a whole response before the protocol does, which gets what is left.
  package var readBody: (@Sendable (inout WireResponse) throws -> Void)?
  /// Whether the checksum of the response is asked for and compared, as the client's configuration
  /// has it.
  package var checksResponse = true
  /// Which checksum a request gets that neither the caller nor the parameters name.
  package var requestChecksum = RequestChecksumRule.usual
  /// How exactly the percent-encoded keys of a list are read.
  package var keyDecoding = KeyDecoding.lenient
  /// By what the call is made, as the user agent tells it: a paginator, a waiter, a transfer.
  package var features: CallFeatures = []

  /// Options. Those that you leave out change nothing.
  public init(readTimeout: Duration? = nil) { self.readTimeout = readTimeout }

  /// Options with a clock of one's own, and another transport than the client's.
  package init(
    clock: CallClock, transport: (any WireTransport)? = nil, endpointBuiltIns: Structure? = nil
  ) {
    self.clock = clock
    self.transport = transport
    self.endpointBuiltIns = endpointBuiltIns
  }
}

/// How exactly the percent-encoded keys of S3's lists are read: a key that is read as another one would
/// have that other object moved or deleted.
package enum KeyDecoding: Sendable {
  /// As botocore: bytes that are no UTF-8 become U+FFFD, a `%` without two digits stays, an encoding
  /// that isn't `url` is none.
  case lenient
  /// Keys that aren't UTF-8 are an error.
  case exact
  /// So is everything else that isn't percent-encoded as it should be, and an unknown encoding.
  case strict
}

/// Which checksum a request gets by itself. Not every store takes those that S3 does.
package enum RequestChecksumRule: Sendable {
  /// As botocore: what the configuration asks for, CRC-32 where the operation demands one.
  case usual
  /// None but the one that the parameters name.
  case onlyNamed
  /// `Content-MD5` in place of the others, of a body in memory: what S3 wanted before it knew those.
  case contentMD5
}

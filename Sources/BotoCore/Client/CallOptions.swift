// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSHTTP
package import AWSProtocols
package import WireFormats

/// Options of one call.
public struct CallOptions: Sendable {
  /// Time and randomness.
  package var clock = CallClock.system
  /// Another transport than the client's.
  package var transport: (any WireTransport)?
  /// Replaces all built-in parameters of the endpoint rule set (`AWS::Region`, …).
  package var endpointBuiltIns: Structure?
  /// How long the server may be silent before an attempt fails with `readTimeoutError`; `nil` for
  /// the client's `readTimeout`.
  public var readTimeout: Duration?
  /// Reads parts of a whole response before the protocol does; the protocol gets the rest.
  package var readBody: BodyReader?
  /// Whether the caller reads the response's body as soon as it has it.
  package var readsBodyAtOnce = false
  /// Whether the checksum of the response is requested and verified, as the client's configuration
  /// says.
  package var checksResponse = true
  /// The checksum of a request for which neither the caller nor the parameters name one.
  package var requestChecksum = RequestChecksumRule.usual
  /// The algorithm of a request's checksum if none is named.
  package var defaultChecksum = ChecksumAlgorithm.crc32
  /// How strictly the percent-encoded keys of a list are decoded.
  package var keyDecoding = KeyDecoding.lenient
  /// How timestamps and blobs of the response are kept, with members in the order of the model, as
  /// the AWS CLI prints them; `nil` if they are parsed. See ``WireText``.
  package var wireText: WireTextStyle?
  /// The features of the caller, for the user agent: a paginator, a waiter, a transfer.
  package var features: CallFeatures = []

  /// Reads parts of a whole response.
  package typealias BodyReader = @Sendable (inout WireResponse) throws -> Void

  /// Options. Those that are left out change nothing.
  public init(readTimeout: Duration? = nil) { self.readTimeout = readTimeout }

  /// Options with a clock of its own, and another transport than the client's.
  package init(
    clock: CallClock, transport: (any WireTransport)? = nil, endpointBuiltIns: Structure? = nil
  ) {
    self.clock = clock
    self.transport = transport
    self.endpointBuiltIns = endpointBuiltIns
  }
}

/// How strictly the percent-encoded keys of S3's lists are decoded: a wrongly decoded key would
/// make another object move or be deleted.
package enum KeyDecoding: Sendable {
  /// As in botocore: bytes that aren't UTF-8 become U+FFFD, a `%` without two digits stays, and an
  /// encoding other than `url` means none.
  case lenient
  /// Keys that aren't UTF-8 are an error.
  case exact
  /// Also everything else that isn't correctly percent-encoded, and an unknown encoding.
  case strict
}

/// The default checksum of a request. Not every store accepts those that S3 does.
package enum RequestChecksumRule: Sendable {
  /// As in botocore: what the configuration asks for, and CRC-32 if the operation requires one.
  case usual
  /// None but the one that the parameters name.
  case onlyNamed
  /// `Content-MD5` in place of the others, for a body in memory: what S3 required before the others
  /// existed.
  case contentMD5
}

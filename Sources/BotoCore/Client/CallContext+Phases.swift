// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSCredentials
package import AWSProtocols
import NIOCore
package import WireFormats

extension CallContext {
  /// Step 3: what the endpoint is resolved from, besides the parameters, and how the operation's
  /// path is appended to it.
  package struct EndpointInputs: Sendable {
    /// The built-in parameters of the endpoint rule set. Valid from before-endpoint-resolution on.
    package var builtIns = Structure()
    /// The first parameter of the model's path, if the endpoint rule set puts it into the URL
    /// itself, so that the path leaves it out (S3's bucket).
    package var label: String?
    /// Whether the model's host prefix is left out because the endpoint rule set has it.
    package var omitsHostPrefix = false
    /// The encoded path with everything that names the resource, if the URL's own path lacks a part
    /// of it; S3's first signature version covers it. Valid from before-call on.
    package var resourcePath: String?
  }

  /// Steps 3 and 6b: how the requests are signed. The model comes first, then the rule set, then
  /// hooks.
  package struct Signing: Sendable {
    /// The signature that rule set, model or hooks select for this call; `nil` leaves it to the
    /// client.
    package var authType: SignatureVersion?
    /// Whether the model says that the body isn't signed.
    package var unsignedPayload: Bool
    /// The region in the credential scope.
    package var region: String?
    /// Whether a presigned URL is signed for the endpoint's region, not the client's.
    package var keepsRegion = false
    /// The service's name in the credential scope.
    package var signingName: String?
    /// Whether the path is encoded only once.
    package var disableDoubleEncoding: Bool?
    /// The signature that is used: a hook's until before-sign, and then the one that was chosen.
    package var version: SignatureVersion?
    /// Credentials for this call instead of the client's.
    package var credentials: Credentials?

    init(authType: SignatureVersion?, unsignedPayload: Bool) {
      self.authType = authType
      self.unsignedPayload = unsignedPayload
    }
  }

  /// Steps 4 and 5: the request that all attempts begin with.
  package struct Prepared: Sendable {
    /// The request before it is signed. Valid from before-call on.
    package var request = noRequest
    /// The checksums that the request gets, and those that the response is verified against. Valid
    /// from before-call on.
    package var checksums = ChecksumPlan()
    /// The hash of a body that was read for its checksum, and the body's identity.
    var streamHash: (body: ObjectIdentifier, hash: String)?
  }

  /// Step 7: what one attempt leaves for the next.
  package struct Retries: Sendable {
    /// The tokens that this call holds of the client's retry quota.
    var quota = 0
    /// The pause before the call is sent again because a hook demands it. Counts once.
    package var demanded: Duration?
    /// When the client stops waiting; attempts after the first send it in a header.
    var timeToLive: Timestamp?
  }

  /// Steps 6 to 9: one attempt. The next one begins with a new value, so that it finds nothing of
  /// this one.
  package struct Attempt: Sendable {
    /// The number of this attempt, from 1.
    package private(set) var number: Int
    /// The request of this attempt: without its signature at before-sign, with it from
    /// request-created on.
    package var request: WireRequest
    /// The response of this attempt. Valid from before-parse on; hooks may change it there.
    package var response: WireResponse?
    /// The body of ``response`` as it arrived, if it was compressed.
    var encodedBody: ByteBuffer?
    /// Members that hooks at before-parse add to the parsed response.
    package var addedMembers = Structure()
    /// The parsed response. Valid from needs-retry on.
    package var output = Value.null
    /// Makes ``output`` of the response again, while the output is only in the call's generated
    /// structure.
    var makeOutput: (@Sendable (CallContext) -> Value)?
    /// Whether the output is only in the call's generated structure.
    var isTyped: Bool { makeOutput != nil }
    /// How strings of a generated structure are decoded, if any are, and the same for a dynamic output.
    var decoding: (typed: TextDecoding?, dynamic: @Sendable (CallContext) throws -> Void)?
    /// The checksum that the body was verified against.
    var verified: ChecksumAlgorithm?
    /// The error code that identifies the modelled exception, if it isn't the response's.
    package var errorCode: String?
    /// The error of this attempt, if it has no response.
    var failure: (any Error)?

    init(number: Int = 1, request: WireRequest = noRequest) {
      self.number = number
      self.request = request
    }

    /// Begins the attempt with a copy of the request, and with nothing of the last one.
    mutating func begin(with request: WireRequest) {
      self = Attempt(number: number, request: request)
      // Signature and attempt add some: this makes one copy with room, not one for each.
      self.request.headers.reserveCapacity(request.headers.fields.count + 8)
    }

    /// Ends the attempt, because another one follows.
    mutating func end() { number += 1 }

    /// Takes the request out, so that changing it copies no headers.
    mutating func takeRequest() -> WireRequest {
      var taken = noRequest
      swap(&taken, &request)
      return taken
    }
  }

  private static let noRequest = WireRequest(method: "", url: RequestURL(scheme: "", host: ""))

  /// The mark that handlers of one type leave when they have done their part in this call.
  package struct Mark: Hashable, Sendable {
    private let owner: ObjectIdentifier

    /// The mark of a type's handlers.
    package init(of owner: Any.Type) { self.owner = ObjectIdentifier(owner) }
  }
}

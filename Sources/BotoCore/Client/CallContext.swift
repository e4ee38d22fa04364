// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
package import AWSCredentials
public import AWSProtocols
package import EndpointRules
package import ServiceModel
import Synchronization
package import WireFormats

/// A call under way: what its steps hand to each other, and what hooks read and change. One task
/// uses it at a time.
public final class CallContext {
  /// What the call is made for.
  package enum Purpose: Sendable, Hashable {
    /// To be sent.
    case send
    /// To be turned into a URL that is valid for a number of seconds.
    case presign(expiresIn: Int)
  }

  /// The client.
  package let client: ServiceClient
  /// The operation.
  package let operation: OperationModel
  /// The operation's name in the API.
  public var operationName: String { plan.name }
  /// What the client knows of the operation.
  let plan: OperationPlan
  /// What the call is made for.
  package let purpose: Purpose
  /// What differs from the client's ways.
  public let options: CallOptions

  /// The parameters. Valid from the beginning.
  public var parameters: Structure
  /// The endpoint rules' built-in parameters. Valid from before-endpoint-resolution on.
  package var builtIns = Structure()
  /// The signature that rules, model or hooks choose for this call; `nil` leaves it to the client.
  package var authType: SignatureVersion?
  /// What rules or hooks say about the signature.
  package var signing = SigningProperties()
  /// The parameter that stands first in the model's path but that the endpoint rules put into the
  /// URL themselves, so that it is left out of the path (S3's bucket).
  package var labelInEndpoint: String?
  /// The encoded path with everything that names the resource, where the URL's own path lacks a part
  /// of it; S3's first signature covers it.
  package var resourcePath: String?
  /// Whether the model's host prefix is left out because the endpoint rules have it.
  package var omitsHostPrefix = false
  /// Whether a presigned URL is signed for the endpoint's region, not the client's.
  package var keepsSigningRegion = false
  /// Whether the model says that the body is not to be signed.
  package var unsignedPayload: Bool
  /// The properties of the endpoint that was resolved.
  package var endpointProperties = EndpointNode.null

  /// The request before it is signed. Valid from before-call on; each attempt begins with a copy.
  package var wireRequest = noRequest
  /// The request of this attempt. Valid from request-created on.
  package var attemptWireRequest = noRequest
  private static let noRequest = WireRequest(method: "", url: RequestURL(scheme: "", host: ""))
  /// The checksums that the request gets and the response is checked for.
  package var checksums = ChecksumPlan()
  /// The hash of a body that was read for its checksum, and which body that was.
  var streamHash: (body: ObjectIdentifier, hash: String)?
  /// The number of this attempt, from 1.
  public var attempt = 1
  /// When the server will stop caring, as an attempt after the first says in a header.
  package var timeToLive: Timestamp?
  /// The same for all attempts of a call.
  public let invocationID: String

  /// The response of this attempt. Valid from before-parse on; hooks may change it there.
  package var wireResponse: WireResponse?
  /// The body of ``wireResponse`` as it came, where it was compressed.
  var encodedBody: [UInt8]?
  /// Members that hooks at before-parse add to the parsed response.
  package var addedMembers = Structure()
  /// The parsed response. Valid from needs-retry on.
  public var output = Value.null
  /// The error code by which the modelled exception is found, where it isn't the response's.
  package var errorCodeOverride: String?
  /// The pause before the call is sent again because a hook wants it, for example after a redirect.
  /// Counts once.
  public var demandedRetry: Duration?
  /// What watches the call, if anything does.
  var observation: CallObservation?
  /// The error that this attempt has in place of a response. Valid at response-received,
  /// needs-retry, after-call-error.
  public internal(set) var failure: (any Error)?
  /// Whether a handler's answer ends the event.
  var isAnswered = false
  /// How long the server may be silent before an attempt fails with `readTimeoutError`: the call's
  /// option, or else the client's. Hooks may change it until before-send.
  public var readTimeout: Duration
  /// What this call holds of the client's retry quota.
  var retryQuota = 0
  /// What the call makes use of, as the user agent tells it.
  package var features: CallFeatures
  /// What hooks remember from step to step, under names of their own.
  package var notes = Structure()

  init(
    client: ServiceClient, operation: OperationModel, parameters: Structure, purpose: Purpose,
    options: CallOptions
  ) {
    self.client = client
    self.operation = operation
    plan = client.plan(for: operation)
    self.purpose = purpose
    self.options = options
    self.parameters = parameters
    // A presigned URL is signed even for an operation that needs no signature, as in botocore.
    authType = purpose == .send ? plan.authType : nil
    unsignedPayload = plan.unsignedPayload
    features = options.features
    readTimeout = options.readTimeout ?? client.config.readTimeout
    invocationID = options.clock.makeUUID()
  }

  /// The present instant, by the service's clock where that turned out to be another one.
  package var now: Timestamp {
    let now = options.clock.now()
    let correction = client.clockCorrection.load(ordering: .relaxed)
    guard correction != 0 else { return now }
    return Timestamp(seconds: now.seconds &+ correction, nanoseconds: now.nanoseconds)
  }

  /// Takes the request of this attempt out, so that what changes it needs no copy of its headers.
  func takeAttemptRequest() -> WireRequest {
    var request = Self.noRequest
    swap(&request, &attemptWireRequest)
    return request
  }

  /// The events that the request sends.
  var eventInput: EventStreamBody? {
    guard plan.hasEventStreamInput, case .stream(let stream) = wireRequest.body else { return nil }
    return stream as? EventStreamBody
  }

  /// Whether an event is on its way: then this attempt's outcome is the call's.
  var hasBegunEvents: Bool { eventInput.map { !$0.isReplayable } ?? false }
}

/// What the endpoint rules or hooks say about a call's signature.
package struct SigningProperties: Sendable {
  /// The region in the credential scope.
  package var region: String?
  /// The service's name in the credential scope.
  package var signingName: String?
  /// Whether the path is encoded once only.
  package var disableDoubleEncoding: Bool?
  /// The signature that a hook demands.
  package var version: SignatureVersion?
  /// Credentials for this call instead of the client's.
  package var credentials: Credentials?

  /// Nothing said.
  package init() {}
}

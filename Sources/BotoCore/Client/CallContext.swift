// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import AWSHTTP
package import AWSCredentials
public import AWSProtocols
package import EndpointRules
package import ServiceModel
import Synchronization
package import WireFormats

/// A call in progress: the data that its steps pass to each other, and what hooks read and change.
/// It is used by one task at a time.
public final class CallContext {
  /// The purpose of the call.
  package enum Purpose: Sendable, Hashable {
    /// It is sent.
    case send
    /// It becomes a URL that is valid for a number of seconds.
    case presign(expiresIn: Int)
  }

  /// The client.
  package let client: ServiceClient
  /// The operation.
  package let operation: OperationModel
  /// The operation's name in the API.
  public var operationName: String { plan.name }
  /// The client's plan of the operation.
  let plan: OperationPlan
  /// The purpose of the call.
  package let purpose: Purpose
  /// The options of the call, which differ from the client's.
  public let options: CallOptions

  /// The parameters. Valid from the beginning.
  public var parameters: Structure
  /// The built-in parameters of the endpoint rule set. Valid from before-endpoint-resolution on.
  package var builtIns = Structure()
  /// The signature that rule set, model or hooks select for this call; `nil` leaves it to the
  /// client.
  package var authType: SignatureVersion?
  /// Signing properties from the rule set or hooks.
  package var signing = SigningProperties()
  /// The first parameter of the model's path, if the endpoint rule set puts it into the URL itself,
  /// so that the path leaves it out (S3's bucket).
  package var labelInEndpoint: String?
  /// The encoded path with everything that names the resource, if the URL's own path lacks a part
  /// of it; S3's first signature version covers it.
  package var resourcePath: String?
  /// Whether the model's host prefix is left out because the endpoint rule set has it.
  package var omitsHostPrefix = false
  /// Whether a presigned URL is signed for the endpoint's region, not the client's.
  package var keepsSigningRegion = false
  /// Whether the model says that the body isn't signed.
  package var unsignedPayload: Bool
  /// The properties of the resolved endpoint.
  package var endpointProperties = EndpointNode.null

  /// The request before it is signed. Valid from before-call on; each attempt begins with a copy.
  package var wireRequest = noRequest
  /// The request of this attempt. Valid from request-created on.
  package var attemptWireRequest = noRequest
  private static let noRequest = WireRequest(method: "", url: RequestURL(scheme: "", host: ""))
  /// The checksums that the request gets, and those that the response is verified against.
  package var checksums = ChecksumPlan()
  /// The hash of a body that was read for its checksum, and the body's identity.
  var streamHash: (body: ObjectIdentifier, hash: String)?
  /// The number of this attempt, from 1.
  public package(set) var attempt = 1
  /// When the client stops waiting; attempts after the first send it in a header.
  package var timeToLive: Timestamp?
  /// The invocation ID, the same for all attempts of a call.
  public let invocationID: String

  /// The response of this attempt. Valid from before-parse on; hooks may change it there.
  package var wireResponse: WireResponse?
  /// The body of ``wireResponse`` as it arrived, if it was compressed.
  var encodedBody: ByteBuffer?
  /// Members that hooks at before-parse add to the parsed response.
  package var addedMembers = Structure()
  /// The parsed response. Valid from needs-retry on.
  public var output = Value.null
  /// The error code that identifies the modelled exception, if it isn't the response's.
  package var errorCodeOverride: String?
  /// The pause before the call is sent again because a hook demands it, for example after a
  /// redirect. Counts once.
  public var demandedRetry: Duration?
  /// The observers of the call, if there are any.
  var observation: CallObservation?
  /// The error of this attempt, if it has no response. Valid at response-received, needs-retry,
  /// after-call-error.
  public internal(set) var failure: (any Error)?
  /// Whether a handler's response ends the event.
  var isAnswered = false
  /// How long the server may be silent before an attempt fails with `readTimeoutError`: the call's
  /// option, or else the client's. Hooks may change it until before-send.
  public var readTimeout: Duration
  /// The tokens that this call holds of the client's retry quota.
  var retryQuota = 0
  /// The features that the call uses, for the user agent.
  package var features: CallFeatures
  /// Marks that handlers leave for those of later steps.
  package var marks: Set<Mark> = []

  /// The mark that handlers of one type leave when they have done their part in this call.
  package struct Mark: Hashable, Sendable {
    private let owner: ObjectIdentifier

    /// The mark of a type's handlers.
    package init(of owner: Any.Type) { self.owner = ObjectIdentifier(owner) }
  }

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

  /// The current instant, by the service's clock if that differs.
  package var now: Timestamp {
    let now = options.clock.now()
    let correction = client.clockCorrection.load(ordering: .relaxed)
    guard correction != 0 else { return now }
    return Timestamp(seconds: now.seconds &+ correction, nanoseconds: now.nanoseconds)
  }

  /// Takes the request of this attempt out of the context, so that changing it copies no headers.
  func takeAttemptRequest() -> WireRequest {
    var request = Self.noRequest
    swap(&request, &attemptWireRequest)
    return request
  }

  /// The events of the request.
  var eventInput: EventStreamBody? {
    guard plan.hasEventStreamInput, case .stream(let stream) = wireRequest.body else { return nil }
    return stream as? EventStreamBody
  }

  /// Whether an event was sent: then this attempt's outcome is the call's.
  var hasBegunEvents: Bool { eventInput.map { !$0.isReplayable } ?? false }
}

extension CallContext: CustomReflectable {
  /// What identifies the call: parameters, requests and options may hold secrets.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "operationName": operationName, "attempt": attempt, "invocationID": invocationID,
      ])
  }
}

/// The endpoint rule set's or a hook's properties of a call's signature.
package struct SigningProperties: Sendable {
  /// The region in the credential scope.
  package var region: String?
  /// The service's name in the credential scope.
  package var signingName: String?
  /// Whether the path is encoded only once.
  package var disableDoubleEncoding: Bool?
  /// The signature that a hook requires.
  package var version: SignatureVersion?
  /// Credentials for this call instead of the client's.
  package var credentials: Credentials?

  /// No properties.
  package init() {}
}

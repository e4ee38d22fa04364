// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
public import AWSProtocols
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

  // MARK: - What the caller asked for

  /// The client.
  package let client: ServiceClient
  /// The operation.
  package let operation: OperationModel
  /// The client's plan of the operation.
  let plan: OperationPlan
  /// The purpose of the call.
  package let purpose: Purpose
  /// The options of the call, which differ from the client's.
  public let options: CallOptions
  /// The invocation ID, the same for all attempts of a call.
  public let invocationID: String
  /// The generated structures of the call, if it has them.
  let typed: (any TypedExchange)?
  /// The parameters; of generated ones only scalars, until a handler asks for the rest.
  private(set) var scalars: Structure
  /// Whether ``scalars`` lacks parameters that aren't scalars.
  private var isPartial = false
  /// Whether the parameters are those of the generated structure: no handler changed them.
  private(set) var hasTypedInput = false
  /// How long the server may be silent before an attempt fails with `readTimeoutError`: the call's
  /// option, or else the client's. Hooks may change it until before-send.
  public var readTimeout: Duration

  // MARK: - The phases, each filled by the steps that its type names

  /// The endpoint's inputs.
  package var endpoint = EndpointInputs()
  /// The signature.
  package var signing: Signing
  /// The request before it is signed.
  package var prepared = Prepared()
  /// What one attempt leaves for the next.
  package var retries = Retries()
  /// The current attempt: its request, its response and their result.
  package var current = Attempt()

  // MARK: - What steps and handlers note

  /// The features that the call uses, for the user agent.
  package var features: CallFeatures
  /// Marks that handlers leave for those of later steps.
  package var marks: Set<Mark> = []
  /// Whether a handler's response ends the event.
  var isAnswered = false
  /// The observers of the call, if there are any.
  var observation: CallObservation?

  convenience init(
    client: ServiceClient, operation: OperationModel, parameters: Structure, purpose: Purpose,
    options: CallOptions
  ) {
    self.init(
      client: client, operation: operation, scalars: parameters, typed: nil, purpose: purpose,
      options: options)
  }

  /// A call with generated structures.
  ///
  /// - Throws: The errors of writing the parameters.
  convenience init(
    client: ServiceClient, operation: OperationModel, typed: any TypedExchange, purpose: Purpose,
    options: CallOptions
  ) throws {
    let (scalars, isPartial) = try typed.scalarParameters(operation.input ?? .empty)
    self.init(
      client: client, operation: operation, scalars: scalars, typed: typed, purpose: purpose,
      options: options)
    self.isPartial = isPartial
    hasTypedInput = true
  }

  private init(
    client: ServiceClient, operation: OperationModel, scalars: Structure,
    typed: (any TypedExchange)?, purpose: Purpose, options: CallOptions
  ) {
    self.client = client
    self.operation = operation
    plan = client.plan(for: operation)
    self.purpose = purpose
    self.options = options
    self.scalars = scalars
    self.typed = typed
    // A presigned URL is signed even for an operation that needs no signature, as in botocore.
    signing = Signing(
      authType: purpose == .send ? plan.authType : nil, unsignedPayload: plan.unsignedPayload)
    features = options.features
    readTimeout = options.readTimeout ?? client.config.readTimeout
    invocationID = options.clock.makeUUID()
  }

  /// The current instant, by the service's clock if that differs.
  package var now: Timestamp {
    let now = options.clock.now()
    let correction = client.clockCorrection.load(ordering: .relaxed)
    guard correction != 0 else { return now }
    return Timestamp(seconds: now.seconds.addingClamped(correction), nanoseconds: now.nanoseconds)
  }

  /// The events of the request.
  var eventInput: (any EventSource)? {
    guard plan.hasEventStreamInput, case .stream(let stream) = prepared.request.body,
      case .events(let events) = stream.storage
    else { return nil }
    return events
  }

  /// Whether an event was sent: then this attempt's outcome is the call's.
  var hasBegunEvents: Bool { eventInput.map { !$0.isReplayable } ?? false }
}

extension CallContext {
  /// The parameters. Valid from the beginning.
  public var parameters: Structure {
    _read {
      if isPartial { addOtherParameters() }
      yield scalars
    }
    _modify {
      if isPartial { addOtherParameters() }
      hasTypedInput = false
      yield &scalars
    }
  }

  /// Makes the parameters that aren't scalars of the generated structure.
  private func addOtherParameters() {
    // `serializedInput(_:)` throws why.
    guard let typed, let all = try? typed.parameters(operation.input ?? .empty) else { return }
    scalars = all
    isPartial = false
  }

  /// Whether the parameters lack those that aren't scalars: none of the handlers asked for them, or they
  /// can't be written.
  var hasOnlyScalars: Bool { isPartial }

  /// The operation's name in the API.
  public var operationName: String { plan.name }

  /// The number of this attempt, from 1.
  public var attempt: Int { current.number }

  /// The parsed response. Valid from needs-retry on.
  public var output: Value {
    _read {
      if current.isTyped { makeDynamicOutput() }
      yield current.output
    }
    _modify {
      if current.isTyped { makeDynamicOutput() }
      yield &current.output
    }
  }

  /// Makes the dynamic output in place of the generated one: the call continues with it.
  private func makeDynamicOutput() {
    guard let make = current.makeOutput else { return }
    current.makeOutput = nil
    current.output = make(self)
    if let decoding = current.decoding { try? decoding.dynamic(self) }
  }

  /// The error of this attempt, if it has no response. Valid at response-received, needs-retry,
  /// after-call-error.
  public var failure: (any Error)? { current.failure }

  /// The pause before the call is sent again because a hook demands it, for example after a
  /// redirect. Counts once.
  public var demandedRetry: Duration? {
    get { retries.demanded }
    set { retries.demanded = newValue }
  }
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

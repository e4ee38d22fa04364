// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSHTTP
public import AWSProtocols
public import HTTPTypes
import WireFormats

/// An event of a call whose handlers may answer in place of the library. A handler returns its
/// response, or `nil` to let the call continue. It may also read and change the call.
public struct AnswerableEvent<Answer: Sendable>: Sendable {
  /// Reads and changes the call, and may answer. An error ends the call.
  public typealias Handler = @Sendable (CallContext) async throws -> Answer?

  let name: EventName
  private let accept: @Sendable (Answer, CallContext) -> Void

  /// - Parameter accept: Stores a response in a call.
  init(
    _ point: HookPoint, _ service: String?, _ operation: String?,
    accept: @escaping @Sendable (Answer, CallContext) -> Void
  ) {
    name = EventName(point.eventName, service: service, operation: operation)
    self.accept = accept
  }

  /// A handler that stores its response, if it has one, in the call.
  func answering(_ handler: @escaping Handler) -> EventHandler {
    .call(
      .waiting { call in
        if let answer = try await handler(call) { accept(answer, call) }
      })
  }
}

extension AnswerableEvent<Structure> {
  /// Before the parameters are read. The first response replaces them.
  public static func provideClientParams(service: String? = nil, operation: String? = nil) -> Self {
    Self(.provideClientParams, service, operation) { parameters, call in
      guard call.marks.insert(CallContext.Mark(of: Self.self)).inserted else { return }
      call.parameters = parameters
    }
  }
}

extension AnswerableEvent<CallResponse> {
  /// Before the call is sent for the first time. A response replaces the server's response: nothing
  /// is signed or sent, and no other handler of this event runs.
  public static func beforeCall(service: String? = nil, operation: String? = nil) -> Self {
    Self(.beforeCall, service, operation) { response, call in
      call.current.response = WireResponse(
        status: response.status, headers: WireHeaders(response.headerFields))
      call.output = response.output
      call.isAnswered = true
    }
  }
}

extension AnswerableEvent<SignatureVersion> {
  /// Before an attempt is signed. The first response is the signature to use.
  public static func chooseSigner(service: String? = nil, operation: String? = nil) -> Self {
    Self(.chooseSigner, service, operation) { version, call in
      call.signing.version = version
      call.isAnswered = true
    }
  }
}

extension AnswerableEvent<ServerResponse> {
  /// Before a signed attempt is sent. The first response replaces the server's response.
  public static func beforeSend(service: String? = nil, operation: String? = nil) -> Self {
    Self(.beforeSend, service, operation) { response, call in
      if call.current.response == nil {
        call.current.response = WireResponse(response.head, response.body)
      }
    }
  }
}

extension AnswerableEvent<Duration> {
  /// After each attempt. The first response is the pause before the call is sent again, whatever
  /// the retry mode says.
  public static func needsRetry(service: String? = nil, operation: String? = nil) -> Self {
    Self(.needsRetry, service, operation) { pause, call in
      if call.demandedRetry == nil { call.demandedRetry = pause }
    }
  }
}

/// A parsed response in place of the server's.
public struct CallResponse: Sendable {
  /// The status code; from 300 on the call throws a ``ClientError`` with the output.
  public var status: Int
  /// The header fields.
  public var headerFields: HTTPFields
  /// The call's result. Nothing is added, not even `ResponseMetadata`.
  public var output: Value

  /// A response from its parts.
  public init(status: Int = 200, headerFields: HTTPFields = [:], output: Value = [:]) {
    self.status = status
    self.headerFields = headerFields
    self.output = output
  }
}

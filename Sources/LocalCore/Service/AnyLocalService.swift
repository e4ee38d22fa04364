// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
package import WireFormats

/// A service with its type erased: what the dispatcher works with.
package struct AnyLocalService: Sendable {
  /// The service's name as botocore has it.
  package let name: String
  /// What shares one state.
  package let scope: StateScope
  /// The names of the operations that are there.
  package let operations: Set<String>
  /// Runs an operation on a turn's world; `nil` if it isn't there.
  package let run: @Sendable (_ operation: String, _ call: LocalCall) throws -> Outcome?
  /// When something is due in a state.
  package let nextDue: @Sendable (_ state: any Sendable) -> LocalInstant?
  /// Does what is due.
  package let runDue: @Sendable (_ place: Place, _ turn: Turn) -> Void
  /// The states of other services that concern a state.
  package let watched: @Sendable (_ state: any Sendable) -> Set<World.Key>
  /// Takes what work beside the turns reports.
  package let take: @Sendable (_ report: [UInt8], _ place: Place, _ turn: Turn) -> Void
  /// Whether parameters are checked against the model's constraints.
  package let checksConstraints: Bool
  /// What comes before `#` in an error's `__type`.
  package let errorNamespace: @Sendable (_ code: String) -> String
  /// What the service's answers have of their own.
  package let answerStyle: AnswerStyle
  /// Finds the credentials of an access key; `nil` if the service gives out none.
  package let credentials:
    (@Sendable (_ accessKeyID: String, _ state: any Sendable) -> LocalCredentials?)?
  /// The policy of a resource; `nil` if it has none.
  package let policy: @Sendable (_ resource: ARN, _ state: any Sendable) -> String?
  /// Answers a request that is none of the model's operations.
  package let respond: @Sendable (_ request: UnmodelledRequest) throws -> WireResponse?
  /// Adds fields to a response that depend on more than the operation.
  package let finish:
    @Sendable (_ response: inout WireResponse, _ request: WireRequest, _ state: any Sendable) ->
      Void

  /// A service.
  package init<Service: LocalService>(_ service: Service.Type) {
    let table = Dictionary(
      service.operations.map { ($0.name, $0.run) }, uniquingKeysWith: { first, _ in first })
    name = service.name
    scope = service.scope
    operations = Set(table.keys)
    run = { operation, call in
      guard let handler = table[operation] else { return nil }
      return try call.turn.change(service, in: call.place) { try handler(&$0, call) }
    }
    nextDue = { state in (state as? Service.State).flatMap(service.nextDue) }
    runDue = { place, turn in
      turn.change(service, in: place) { service.runDue(&$0, in: place, turn) }
    }
    watched = { state in (state as? Service.State).map(service.watched) ?? [] }
    take = { report, place, turn in
      turn.change(service, in: place) { service.take(report, &$0, in: place, turn) }
    }
    checksConstraints = service.checksConstraints
    errorNamespace = service.errorNamespace
    answerStyle = service.answerStyle
    credentials = (service as? any CredentialIssuer.Type).map { Self.credentials(from: $0) }
    policy = { resource, state in
      (state as? Service.State).flatMap { service.policy(of: resource, $0) }
    }
    respond = { request in
      try request.turn.change(service, in: request.place) { try service.respond(&$0, to: request) }
    }
    finish = { response, request, state in
      guard let state = state as? Service.State else { return }
      service.finish(&response, of: request, state)
    }
  }

  private static func credentials<Issuer: CredentialIssuer>(
    from issuer: Issuer.Type
  ) -> @Sendable (String, any Sendable) -> LocalCredentials? {
    { key, state in (state as? Issuer.State).flatMap { issuer.credentials(key, $0) } }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols
package import WireFormats

/// A service of the local AWS: a state that is a value, and operations that read and change it.
///
/// Handlers run one at a time for the whole local AWS, so they may look at other services through
/// ``LocalCall/turn``. They never wait, never read a clock of their own, never make random numbers of
/// their own: ``LocalCall`` has the time and the source of IDs.
package protocol LocalService: SendableMetatype {
  /// What the service keeps. A copy must cost nothing, since snapshots copy it: collections that
  /// grow with users' data are ``OrderedMap``s.
  associatedtype State: Sendable

  /// The service's name as botocore has it: `dynamodb`.
  static var name: String { get }
  /// What shares one state.
  static var scope: StateScope { get }
  /// The state before the first request.
  static func initialState(_ place: Place) -> State
  /// The operations that are there. Every other operation of the model is answered with an error
  /// that names it.
  static var operations: [LocalOperation<State>] { get }

  /// Whether parameters are checked against the model's constraints before a handler runs. Services
  /// whose checks AWS has written by hand do it themselves.
  static var checksConstraints: Bool { get }
  /// What comes before `#` in an error's `__type`; empty for a bare name.
  static func errorNamespace(_ code: String) -> String
  /// What the service's answers have of their own beside what its model says.
  static var answerStyle: AnswerStyle { get }

  /// When something is due without a request: a schedule, a delivery, an expiry that others see.
  static func nextDue(_ state: State) -> LocalInstant?
  /// Does what is due at the turn's time.
  static func runDue(_ state: inout State, in place: Place, _ turn: Turn)

  /// The states of other services that concern this one: when a turn has changed one of them, what is due
  /// is done (``runDue(_:in:_:)``), whatever ``nextDue(_:)`` says.
  static func watched(_ state: State) -> Set<World.Key>
  /// Takes what work beside the turns reports (``LocalCaller/report(_:to:in:)``). It is kept with the
  /// turns: all that the work has brought must be in the report.
  static func take(_ report: [UInt8], _ state: inout State, in place: Place, _ turn: Turn)

  /// The policy of a resource, as text; `nil` if it has none.
  static func policy(of resource: ARN, _ state: State) -> String?
  /// Answers a request that is none of the model's operations, such as a browser's preflight or form;
  /// `nil` if there is no answer to it.
  static func respond(
    _ state: inout State, to request: UnmodelledRequest
  ) throws -> WireResponse?
  /// Adds what depends on more than the operation to a response or error: fields for browsers.
  static func finish(_ response: inout WireResponse, of request: WireRequest, _ state: State)
}

extension LocalService {
  /// Always.
  package static var checksConstraints: Bool { true }
  /// A bare name.
  package static func errorNamespace(_ code: String) -> String { "" }
  /// Most services'.
  package static var answerStyle: AnswerStyle { .standard }
  /// Nothing is ever due.
  package static func nextDue(_ state: State) -> LocalInstant? { nil }
  /// Does nothing.
  package static func runDue(_ state: inout State, in place: Place, _ turn: Turn) {}
  /// None.
  package static func watched(_ state: State) -> Set<World.Key> { [] }
  /// Does nothing.
  package static func take(
    _ report: [UInt8], _ state: inout State, in place: Place, _ turn: Turn
  ) {}
  /// None.
  package static func policy(of resource: ARN, _ state: State) -> String? { nil }
  /// Answers nothing.
  package static func respond(
    _ state: inout State, to request: UnmodelledRequest
  ) throws -> WireResponse? { nil }
  /// Adds nothing.
  package static func finish(
    _ response: inout WireResponse, of request: WireRequest, _ state: State
  ) {}
}

/// A service that gives out credentials, such as IAM.
package protocol CredentialIssuer: LocalService {
  /// The credentials that the service has given out under an access key's ID.
  static func credentials(_ accessKeyID: String, _ state: State) -> LocalCredentials?
}

/// An operation of a service.
package struct LocalOperation<State: Sendable>: Sendable {
  /// The operation's name in the model: `PutItem`.
  package let name: String
  /// Reads and changes the state. A thrown ``ServiceFault`` is the answer; what was changed before it
  /// stays changed, so handlers check first.
  package let run: @Sendable (_ state: inout State, _ call: LocalCall) throws -> Outcome

  /// An operation that may wait, or that sets more than members of the output.
  package init(
    _ name: String, outcome: @escaping @Sendable (inout State, LocalCall) throws -> Outcome
  ) {
    self.name = name
    run = outcome
  }

  /// An operation that answers at once.
  package init(
    _ name: String, _ output: @escaping @Sendable (inout State, LocalCall) throws -> Structure
  ) {
    self.name = name
    run = { state, call in .answer(LocalAnswer(try output(&state, call))) }
  }
}

/// How a handler ends.
package enum Outcome: Sendable {
  /// The answer.
  case answer(LocalAnswer)
  /// Nothing yet: the handler runs again when the service's state has changed, and at the instant. A
  /// receive waits for messages in this way. At the instant the handler must answer, or wait until a
  /// later one: a call that waits for an instant in the past fails.
  case wait(until: LocalInstant)
}

/// A successful answer.
package struct LocalAnswer: Sendable {
  /// The members of the output.
  package var output: Structure
  /// The HTTP status, if it isn't the model's: 206, 304.
  package var status: Int?
  /// Header fields beside the protocol's.
  package var headers: [(String, String)]
  /// The body, if it isn't what the protocol makes of the output.
  package var body: [UInt8]?

  /// An answer from its parts.
  package init(
    _ output: Structure, status: Int? = nil, headers: [(String, String)] = [],
    body: [UInt8]? = nil
  ) {
    self.output = output
    self.status = status
    self.headers = headers
    self.body = body
  }
}

/// A caller.
package enum Principal: Sendable, Hashable {
  /// Nobody: a request without a signature.
  case anonymous
  /// The account's root user: what every key is that IAM doesn't know.
  case root(account: String)
  /// A user, a role's session or a federated user, by its ARN and unique ID.
  case identity(arn: String, id: String, account: String)
  /// A service, which delivers events: `s3.amazonaws.com`.
  case service(String)
}

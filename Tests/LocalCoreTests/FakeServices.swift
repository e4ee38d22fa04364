// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import ServiceModel
import WireFormats

/// A queue that is good enough for tests of the engine: its messages are numbers of seconds.
enum FakeQueue: LocalService {
  struct State: Sendable {
    var messages: [String] = []
    var delayed: [(due: LocalInstant, text: String)] = []
  }

  static let name = "sqs"
  static let scope = StateScope.region
  static func initialState(_ place: Place) -> State { State() }
  static func errorNamespace(_ code: String) -> String { "com.amazonaws.sqs" }
  static let answerStyle = AnswerStyle(
    unknownAction: { action, _ in "The action \(action) is not valid for this endpoint." },
    throttling: ServiceFault("RequestThrottled", "Request is throttled.", status: 403))

  static let operations: [LocalOperation<State>] = [
    LocalOperation("SendMessage") { state, call in
      let text = call.string("MessageBody") ?? ""
      if text == "refused" {
        throw ServiceFault(
          "QueueDoesNotExist", "No queue", queryCode: "AWS.SimpleQueueService.NonExistentQueue")
      }
      if let delay = call.integer("DelaySeconds"), delay > 0 {
        state.delayed.append((call.now + .seconds(delay), text))
      } else {
        state.messages.append(text)
      }
      return ["MessageId": .string(call.turn.uuid())]
    },
    LocalOperation(
      "ReceiveMessage",
      outcome: { state, call in
        if !state.messages.isEmpty {
          let text = state.messages.removeFirst()
          return .answer(LocalAnswer(["Messages": [["Body": .string(text)]]]))
        }
        let deadline = call.arrived + .seconds(call.integer("WaitTimeSeconds") ?? 0)
        return deadline <= call.now ? .answer(LocalAnswer([:])) : .wait(until: deadline)
      }),
    LocalOperation("GetQueueAttributes") { state, _ in
      ["Attributes": ["Count": .string(String(state.messages.count))]]
    },
  ]

  static func nextDue(_ state: State) -> LocalInstant? { state.delayed.map(\.due).min() }

  static func runDue(_ state: inout State, in place: Place, _ turn: Turn) {
    for message in state.delayed where message.due <= turn.now {
      state.messages.append(message.text)
    }
    state.delayed.removeAll { $0.due <= turn.now }
  }
}

/// A topic that sends what is published to the queue.
enum FakeTopic: LocalService {
  struct State: Sendable { var failures: [String] = [] }

  static let name = "sns"
  static let scope = StateScope.everywhere
  static func initialState(_ place: Place) -> State { State() }

  static let operations: [LocalOperation<State>] = [
    LocalOperation("Publish") { _, call in
      call.turn.deliver(
        Delivery(
          service: call.string("Subject") ?? "sqs", operation: "SendMessage",
          input: ["QueueUrl": "q", "MessageBody": .string(call.string("Message") ?? "")],
          place: call.place, principal: .service("sns.amazonaws.com")
        ) { turn, fault in
          turn.change(FakeTopic.self, in: Place(account: "", region: "")) {
            $0.failures.append(fault.code)
          }
        })
      return ["MessageId": "m"]
    },
    LocalOperation("ListTopics") { state, _ in
      ["Topics": .list(state.failures.map { ["TopicArn": .string($0)] })]
    },
  ]
}

/// A bucket whose objects are their own names.
enum FakeBucket: LocalService {
  struct State: Sendable {}

  static let name = "s3"
  static let scope = StateScope.everywhere
  static let checksConstraints = false
  static func initialState(_ place: Place) -> State { State() }

  static let operations: [LocalOperation<State>] = [
    LocalOperation("GetObject") { _, call in
      if call.string("Key") == "none" {
        throw ServiceFault(
          "NoSuchKey", "The specified key does not exist.", members: ["Key": "none"])
      }
      return ["Body": .blob(call.blob("Key") ?? []), "ContentType": "text/plain"]
    },
    LocalOperation("HeadObject") { _, _ -> Structure in throw ServiceFault("NotFound", status: 404)
    },
    LocalOperation("ListObjectsV2") { _, call in ["Name": call["Bucket"] ?? .null] },
    LocalOperation("PutObject") { _, call in
      ["ETag": .string(String(decoding: call.blob("Body") ?? [], as: UTF8.self))]
    },
  ]

  static let answerStyle = AnswerStyle(
    makeRequestID: { Turn.characters(16, of: "0123456789ABCDEF", from: &$0) },
    hostID: { "host of " + $0 },
    identifiers: { [("x-amz-id-2", "host of " + $0), ("x-amz-request-id", $0)] },
    unknownRequest: ServiceFault("MethodNotAllowed", "Not allowed", status: 405),
    throttling: ServiceFault("SlowDown", "Please reduce your request rate.", status: 503))

  static func respond(_ state: inout State, to request: UnmodelledRequest) throws -> WireResponse? {
    request.request.method == "OPTIONS" ? WireResponse(status: 204) : nil
  }

  static func finish(_ response: inout WireResponse, of request: WireRequest, _ state: State) {
    response.headers["Access-Control-Allow-Origin"] = request.headers["Origin"]
  }
}

/// A stream that can only be deleted, and leaves the checks to the model.
enum FakeStream: LocalService {
  struct State: Sendable {}

  static let name = "kinesis"
  static let scope = StateScope.region
  static func initialState(_ place: Place) -> State { State() }
  static let operations: [LocalOperation<State>] = [LocalOperation("DeleteStream") { _, _ in [:] }]
}

/// A local AWS of the four, on a clock that stands.
struct FakeAWS: Sendable {
  let engine: LocalEngine
  let place = Place(account: "123456789012", region: "eu-west-1")

  init(
    _ clock: LocalClock = LocalClock(standingAt: LocalInstant(microseconds: 1_767_225_600_000_000))
  )
    throws
  {
    engine = try LocalEngine(
      services: [
        AnyLocalService(FakeBucket.self), AnyLocalService(FakeQueue.self),
        AnyLocalService(FakeStream.self), AnyLocalService(FakeTopic.self),
      ], clock: clock,
      models: try ModelBundle.embedded)
  }

  func call(_ service: String, _ operation: String, _ input: Structure) async throws -> Structure {
    try await engine.perform(
      service: service, operation: operation, input: input, place: place,
      principal: .root(account: place.account))
  }

  func send(_ text: String, delay: Int64 = 0) async throws {
    _ = try await call(
      "sqs", "SendMessage",
      ["QueueUrl": "q", "MessageBody": .string(text), "DelaySeconds": .integer(delay)])
  }

  /// The text of a message; `nil` if there was none.
  func receive(wait: Int64 = 0) async throws -> String? {
    let output = try await call(
      "sqs", "ReceiveMessage", ["QueueUrl": "q", "WaitTimeSeconds": .integer(wait)])
    return String(Value.structure(output).Messages[0].Body)
  }

  /// A request over the wire.
  func respond(
    _ service: String, _ operation: String, _ input: Structure, as name: ProtocolName? = nil
  ) async throws -> (response: WireResponse, parsed: Value) {
    let entry = try Self.required(engine.router.catalog.entry(service))
    let model = try Self.required(entry.model.operation(operation))
    let half = makeProtocol(name ?? entry.protocols[0])
    let made = try half.makeRequest(input, operation: model)
    var headers = made.headers
    headers["Authorization"] =
      "AWS4-HMAC-SHA256 Credential=123456789012/20260101/eu-west-1/\(entry.signingName)"
      + "/aws4_request, SignedHeaders=host, Signature=0"
    let response = await engine.respond(
      to: WireRequest(
        method: made.method,
        url: RequestURL(scheme: "http", host: "localhost", port: 4566, path: made.path),
        headers: headers, body: made.body))
    let parsed =
      response.status < 300
      ? Value.structure(try half.parseWholeOutput(response, operation: model, as: Structure.self))
      : half.parseError(response, operation: model)
    return (response, parsed)
  }

  struct Missing: Error {}

  private static func required<Wrapped>(_ value: Wrapped?) throws -> Wrapped {
    guard let value else { throw Missing() }
    return value
  }
}

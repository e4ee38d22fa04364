// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
package import LocalCore
package import WireFormats

/// The local AWS's SQS: standard and FIFO queues, dead letters, moves, permissions.
///
/// Source: the API reference and developer guide of Amazon SQS.
package enum LocalSQSService: LocalService {
  /// The queues of an account in a region.
  package struct State: Sendable {
    /// By name.
    package var queues = OrderedMap<String, Queue>()
    /// When queues were deleted, by name: the name is free after a minute.
    var deleted: [String: LocalInstant] = [:]
    /// Tasks that move messages, the newest last.
    var moves: [MoveTask] = []
  }

  package static let name = "sqs"
  package static let scope = StateScope.region
  package static func initialState(_ place: Place) -> State { State() }

  package static func policy(of resource: ARN, _ state: State) -> String? {
    state.queues[resource.resource]?.settings.values["Policy"]
  }

  package static let operations: [LocalOperation<State>] = [
    LocalOperation("CreateQueue", QueueOperations.create),
    LocalOperation("DeleteQueue", QueueOperations.delete),
    LocalOperation("GetQueueUrl", QueueOperations.url),
    LocalOperation("ListQueues", QueueOperations.list),
    LocalOperation("GetQueueAttributes", QueueOperations.attributes),
    LocalOperation("SetQueueAttributes", QueueOperations.setAttributes),
    LocalOperation("PurgeQueue", QueueOperations.purge),
    LocalOperation("TagQueue", QueueOperations.tag),
    LocalOperation("UntagQueue", QueueOperations.untag),
    LocalOperation("ListQueueTags", QueueOperations.tags),
    LocalOperation("AddPermission", QueueOperations.addPermission),
    LocalOperation("RemovePermission", QueueOperations.removePermission),
    LocalOperation("ListDeadLetterSourceQueues", QueueOperations.deadLetterSources),
    LocalOperation("SendMessage", SendOperations.send),
    LocalOperation("SendMessageBatch", SendOperations.sendBatch),
    LocalOperation("ReceiveMessage", outcome: ReceiveOperations.receive),
    LocalOperation("DeleteMessage", ReceiveOperations.delete),
    LocalOperation("DeleteMessageBatch", ReceiveOperations.deleteBatch),
    LocalOperation("ChangeMessageVisibility", ReceiveOperations.changeVisibility),
    LocalOperation("ChangeMessageVisibilityBatch", ReceiveOperations.changeVisibilityBatch),
    LocalOperation("StartMessageMoveTask", MoveOperations.start),
    LocalOperation("CancelMessageMoveTask", MoveOperations.cancel),
    LocalOperation("ListMessageMoveTasks", MoveOperations.list),
  ]

  package static func nextDue(_ state: State) -> LocalInstant? {
    state.moves.compactMap(\.nextStep).min()
  }

  package static func runDue(_ state: inout State, in place: Place, _ turn: Turn) {
    MoveOperations.run(&state, now: turn.now)
  }

  /// SQS checks in words of its own.
  package static let checksConstraints = false
  package static func errorNamespace(_ code: String) -> String { "com.amazonaws.sqs" }
  package static let answerStyle = AnswerStyle(
    unknownAction: { action, _ in "The action \(action) is not valid for this endpoint." },
    throttling: ServiceFault("RequestThrottled", "Request is throttled.", status: 403))
}

extension LocalCall {
  /// Finds the queue that a request names, brings it up to date, and lets it be changed. The URL may name
  /// a queue of another account, and may be just the name.
  ///
  /// - Throws: ``ServiceFault``, and what `body` throws.
  func withQueue<Result>(
    _ state: inout LocalSQSService.State, _ body: (inout Queue) throws -> Result
  ) throws -> Result {
    guard let url = string("QueueUrl"), !url.isEmpty else { throw SQSFault.missing("QueueUrl") }
    let parts = url.split(separator: "/")
    let name = String(parts.last ?? "")
    var owner = place
    if parts.count >= 2, parts[parts.count - 2].utf8.count == 12 {
      owner.account = String(parts[parts.count - 2])
    }
    guard owner == place else {
      return try turn.change(LocalSQSService.self, in: owner) {
        try $0.withQueue(name, now: now, body)
      }
    }
    return try state.withQueue(name, now: now, body)
  }

  /// The URL of a queue, on the host that the request was sent to.
  func queueURL(_ name: String, account: String? = nil) -> String {
    let account = account ?? place.account
    guard let url = request?.url else {
      return "https://sqs.\(place.region).amazonaws.com/\(account)/\(name)"
    }
    return "\(url.scheme)://\(url.hostHeader)/\(account)/\(name)"
  }
}

extension LocalSQSService.State {
  /// Brings a queue up to date, and lets it be changed.
  mutating func withQueue<Result>(
    _ name: String, now: LocalInstant, _ body: (inout Queue) throws -> Result
  ) throws -> Result {
    guard
      let result = try queues.update(
        name,
        { queue in
          queue.advance(to: now)
          return try body(&queue)
        })
    else { throw SQSFault.noQueue }
    return result
  }
}

extension LocalSQSService.State: ResourceHolder {
  /// Whether there is a queue of a name.
  package func holds(_ resource: String) -> Bool { queues[resource] != nil }
}

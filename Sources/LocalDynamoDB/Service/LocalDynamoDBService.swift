// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import Checksums
package import LocalCore
import WireFormats

/// DynamoDB: tables, items, expressions, transactions, PartiQL.
package enum LocalDynamoDBService: LocalService {
  /// What is kept for an account in a region.
  package struct State: Sendable {
    var content: DynamoDBState
  }

  package static var name: String { "dynamodb" }
  package static var scope: StateScope { .region }
  /// DynamoDB's errors have an order of their own.
  package static var checksConstraints: Bool { false }

  package static func errorNamespace(_ code: String) -> String {
    code == "ValidationException"
      ? "com.amazon.coral.validate" : "com.amazonaws.dynamodb.v20120810"
  }

  package static var answerStyle: AnswerStyle { DynamoDBAnswers.style }

  package static func initialState(_ place: Place) -> State {
    State(content: DynamoDBState(place: place))
  }

  package static var operations: [LocalOperation<State>] {
    [
      write("CreateTable") { try $0.createTable($1) },
      read("DescribeTable") { try $0.describeTable($1) },
      read("ListTables") { try $0.listTables($1) },
      write("UpdateTable") { try $0.updateTable($1) },
      write("DeleteTable") { try $0.deleteTable($1) },
      silent("TagResource") { try $0.tagResource($1) },
      silent("UntagResource") { try $0.untagResource($1) },
      read("ListTagsOfResource") { try $0.listTags($1) },
      write("UpdateTimeToLive") { try $0.updateTimeToLive($1) },
      read("DescribeTimeToLive") { try $0.describeTimeToLive($1) },
      write("UpdateContinuousBackups") { try $0.continuousBackups($1) },
      write("DescribeContinuousBackups") { try $0.continuousBackups($1) },
      read("DescribeLimits") { try $0.describeLimits($1) },
      read("DescribeEndpoints") { try $0.describeEndpoints($1) },
      write("CreateBackup") { try $0.createBackup($1) },
      read("DescribeBackup") { try $0.describeBackup($1) },
      read("ListBackups") { try $0.listBackups($1) },
      write("DeleteBackup") { try $0.deleteBackup($1) },
      write("RestoreTableFromBackup") { try $0.restoreBackup($1) },
      write("RestoreTableToPointInTime") { try $0.restoreToPointInTime($1) },
      write("PutResourcePolicy") { try $0.putResourcePolicy($1) },
      read("GetResourcePolicy") { try $0.getResourcePolicy($1) },
      write("DeleteResourcePolicy") { try $0.deleteResourcePolicy($1) },
      write("PutItem") { try $0.putItem($1) },
      read("GetItem") { try $0.getItem($1) },
      write("UpdateItem") { try $0.updateItem($1) },
      write("DeleteItem") { try $0.deleteItem($1) },
      read("BatchGetItem") { try $0.batchGetItem($1) },
      write("BatchWriteItem") { try $0.batchWriteItem($1) },
      read("Query") { try $0.query($1) },
      read("Scan") { try $0.scan($1) },
      write("TransactWriteItems") { try $0.transactWriteItems($1) },
      read("TransactGetItems") { try $0.transactGetItems($1) },
      write("ExecuteStatement") { try $0.executeStatement($1) },
      write("BatchExecuteStatement") { try $0.batchExecuteStatement($1) },
      write("ExecuteTransaction") { try $0.executeTransaction($1) },
    ]
  }

  private static func read(
    _ name: String, _ run: @escaping @Sendable (DynamoDBState, LocalCall) throws -> Structure
  ) -> LocalOperation<State> {
    LocalOperation(name) { state, call in try run(state.content, call) }
  }

  private static func write(
    _ name: String,
    _ run: @escaping @Sendable (inout DynamoDBState, LocalCall) throws -> Structure
  ) -> LocalOperation<State> {
    LocalOperation(name) { state, call in try run(&state.content, call) }
  }

  /// An operation whose answer has no body.
  private static func silent(
    _ name: String, _ run: @escaping @Sendable (inout DynamoDBState, LocalCall) throws -> Void
  ) -> LocalOperation<State> {
    LocalOperation(name) { state, call in
      try run(&state.content, call)
      var answer = LocalAnswer(Structure())
      answer.body = []
      return .answer(answer)
    }
  }

  package static func nextDue(_ state: State) -> LocalInstant? {
    state.content.tables.values.compactMap(\.nextExpiry).min()
  }

  package static func runDue(_ state: inout State, in place: Place, _ turn: Turn) {
    for name in Array(state.content.tables.keys) {
      _ = state.content.tables.update(name) { $0.removeExpired(at: turn.now) }
    }
  }
}

/// What DynamoDB's answers and those of its streams have of their own.
enum DynamoDBAnswers {
  static let style = AnswerStyle(
    makeRequestID: { Turn.characters(52, of: "0123456789ABCDEFGHIJKLMNOPQRSTUV", from: &$0) },
    complete: { response in
      guard let body = response.body.bytes else { return }
      // Some SDKs check it if it is there, and AWS always sends it.
      response.headers["x-amz-crc32"] = String(body.withUnsafeBytes { CRC.crc32(of: $0) })
    },
    throttling: ServiceFault(
      "ProvisionedThroughputExceededException",
      "The level of configured provisioned throughput for the table was exceeded. Consider "
        + "increasing your provisioning level with the UpdateTable API.", status: 400))
}

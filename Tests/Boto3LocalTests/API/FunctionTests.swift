// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import Boto3Local
import Synchronization
import Testing

/// Swift closures as functions, seen from a program.
@Suite(.timeLimit(.minutes(1)))
struct FunctionTests {
  private struct Order: Codable {
    var amount: Int
  }

  private struct Receipt: Codable {
    var total: Int
  }

  private func text(_ response: Value) async throws -> String? {
    try await ByteStream(response.Payload)?.text()
  }

  @Test func valuesAndTypes() async throws {
    let aws = try LocalAWS()
    aws.lambda("echo") { event, context in
      context.log("hello")
      return ["got": event.name, "id": .string(context.requestID)]
    }
    aws.lambda("price") { (order: Order, _) in Receipt(total: order.amount * 2) }
    let lambda = try aws.session().client("lambda")
    let echo = try await lambda.invoke(
      FunctionName: "echo", Payload: #"{"name":"x"}"#, LogType: "Tail")
    #expect(try await text(echo)?.contains(#""got":"x""#) == true)
    #expect(echo.LogResult != nil)
    let price = try await lambda.invoke(FunctionName: "price", Payload: #"{"amount":21}"#)
    #expect(try await text(price) == #"{"total":42}"#)
    let wrong = try await lambda.invoke(FunctionName: "price", Payload: #"{"amount":"x"}"#)
    #expect(wrong.FunctionError == "Unhandled")
  }

  @Test func objectsComeToAFunctionThatCallsTheLocalAWS() async throws {
    let aws = try LocalAWS()
    let s3 = try aws.session().client("s3")
    try await s3.createBucket(Bucket: "uploads")
    try await s3.createBucket(Bucket: "copies")
    aws.lambda("copy") { event, _ in
      let object = event.Records[0].s3
      try await aws.session().client("s3").copyObject(
        Bucket: "copies", Key: object.object.key,
        CopySource: .string(
          "\(String(object.bucket.name) ?? "")/\(String(object.object.key) ?? "")")
      )
    }
    try await s3.putBucketNotificationConfiguration(
      Bucket: "uploads",
      NotificationConfiguration: [
        "LambdaFunctionConfigurations": [
          [
            "LambdaFunctionArn": "arn:aws:lambda:us-east-1:000000000000:function:copy",
            "Events": ["s3:ObjectCreated:*"],
          ]
        ]
      ])
    try await s3.putObject(Bucket: "uploads", Key: "k", Body: "1")
    try await aws.settle()
    #expect(try await s3.headObject(Bucket: "copies", Key: "k").ContentLength == 1)
  }

  @Test func messagesGoThroughTopicAndQueueToAFunction() async throws {
    let aws = try LocalAWS()
    let (sns, sqs, lambda) = (
      try aws.session().client("sns"), try aws.session().client("sqs"),
      try aws.session().client("lambda")
    )
    let seen = Mutex<[String]>([])
    aws.lambda("work") { event, _ in
      seen.withLock { $0.append(String(event.Records[0].body) ?? "") }
    }
    let topic = try await sns.createTopic(Name: "t").TopicArn
    try await sqs.createQueue(QueueName: "q")
    let queue: Value = "arn:aws:sqs:us-east-1:000000000000:q"
    try await sns.subscribe(
      TopicArn: topic, Protocol: "sqs", Endpoint: queue,
      Attributes: ["RawMessageDelivery": "true"])
    try await lambda.createEventSourceMapping(EventSourceArn: queue, FunctionName: "work")
    try await sns.publish(TopicArn: topic, Message: "hello")
    try await aws.settle()
    #expect(seen.withLock(\.self) == ["hello"])
  }

  @Test func changesOfATableComeToAFunction() async throws {
    let aws = try LocalAWS()
    let (dynamodb, lambda) = (
      try aws.session().client("dynamodb"), try aws.session().client("lambda")
    )
    let seen = Mutex<[Value]>([])
    aws.lambda("changes") { event, _ in
      seen.withLock { $0 += [Value](event.Records) ?? [] }
    }
    let table = try await dynamodb.createTable(
      TableName: "users",
      AttributeDefinitions: [["AttributeName": "id", "AttributeType": "S"]],
      KeySchema: [["AttributeName": "id", "KeyType": "HASH"]], BillingMode: "PAY_PER_REQUEST",
      StreamSpecification: ["StreamEnabled": true, "StreamViewType": "NEW_IMAGE"])
    try await lambda.createEventSourceMapping(
      EventSourceArn: table.TableDescription.LatestStreamArn, FunctionName: "changes",
      StartingPosition: "TRIM_HORIZON")
    try await dynamodb.putItem(TableName: "users", Item: ["id": ["S": "7"]])
    try await aws.settle()
    let record = seen.withLock(\.first)
    #expect(record?.eventName == "INSERT")
    #expect(record?.dynamodb.NewImage.id.S == "7")
  }

  @Test func aFunctionsProgramSpeaksTheRuntimeAPI() async throws {
    let aws = try LocalAWS()
    let lambda = try aws.session().client("lambda")
    let program = """
      #!/bin/sh
      echo "in the log"
      api=http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation
      id=$(curl -s -D - -o event "$api/next" | tr -d '\\r' | sed -n 's/^[Ll]ambda-[Rr]untime-[Aa]ws-[Rr]equest-[Ii]d: //p')
      curl -s -d "{\\"event\\":$(cat event)}" "$api/$id/response"
      """
    try await lambda.createFunction(
      FunctionName: "f", Runtime: "provided.al2023", Handler: "bootstrap",
      Role: "arn:aws:iam::000000000000:role/r",
      Code: ["ZipFile": .blob(StoredZip.with("bootstrap", Array(program.utf8)))])
    let response = try await lambda.invoke(FunctionName: "f", Payload: "[1]", LogType: "Tail")
    #expect(try await text(response) == #"{"event":[1]}"#)
    let log = try await aws.session().client("lambda").invoke(
      FunctionName: "f", Payload: "1", LogType: "Tail")
    #expect(log.FunctionError == nil)
  }

  @Test func aProgramThatEndsIsAnError() async throws {
    let aws = try LocalAWS()
    let lambda = try aws.session().client("lambda")
    try await lambda.createFunction(
      FunctionName: "f", Runtime: "provided.al2023", Handler: "bootstrap",
      Role: "arn:aws:iam::000000000000:role/r",
      Code: ["ZipFile": .blob(StoredZip.with("bootstrap", Array("#!/bin/sh\nexit 3\n".utf8)))])
    let response = try await lambda.invoke(FunctionName: "f")
    #expect(response.FunctionError == "Unhandled")
    #expect(try await text(response)?.contains("exit status 3") == true)
  }
}

/// A zip with one file that isn't compressed.
private enum StoredZip {
  static func with(_ name: String, _ data: [UInt8]) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    let name = Array(name.utf8)
    let common =
      number(20, 2) + number(0, 10) + number(0, 2) + number(data.count, 4) + number(data.count, 4)
      + number(name.count, 2) + number(0, 2)
    let local = number(0x0403_4B50, 4) + common + name + data
    let central =
      number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 6) + number(0, 8) + name
    return local + central + number(0x0605_4B50, 4) + number(0, 4) + number(1, 2) + number(1, 2)
      + number(central.count, 4) + number(local.count, 4) + number(0, 2)
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import LocalDynamoDB
import LocalMessaging
import LocalS3
import ServiceModel
import Synchronization
import WireFormats

/// Requests to the local AWS: routing, parsers, the services' own checks.
func localTargets() throws -> [FuzzTarget] {
  let local = try FuzzedAWS()
  return [
    FuzzTarget("local-requests", seeds: FuzzedAWS.requests, tokens: FuzzedAWS.tokens) { input in
      try await local.respond(to: input)
    }
  ]
}

/// A local AWS with a bucket, a table, a queue and a topic, the same before each request.
private final class FuzzedAWS: Sendable {
  private let engine: LocalEngine
  private let world = Mutex<World?>(nil)

  init() throws {
    engine = try LocalEngine(
      services: [
        AnyLocalService(LocalDynamoDBService.self), AnyLocalService(LocalS3Service.self),
        AnyLocalService(LocalSNSService.self), AnyLocalService(LocalSQSService.self),
      ], clock: LocalClock(standingAt: LocalInstant(microseconds: 1_767_225_600_000_000)),
      models: try ModelBundle.embedded)
  }

  func respond(to input: [UInt8]) async throws {
    engine.restore(await prepared())
    let response = await respond(to: Self.request(input))
    guard 100..<600 ~= response.status else {
      throw FuzzFinding("the status is \(response.status)")
    }
    // What a service can't explain is its own mistake.
    if response.status == 500 {
      let text = String(decoding: response.body.bytes ?? [], as: UTF8.self)
      if text.contains("InternalFailure") { throw FuzzFinding("a service failed: \(text)") }
    }
  }

  /// The world before each request.
  private func prepared() async -> World {
    if let known = world.withLock({ $0 }) { return known }
    for request in Self.preparation { _ = await respond(to: Self.request(Array(request.utf8))) }
    let made = engine.snapshot()
    world.withLock { $0 = made }
    return made
  }

  /// A request that waits is answered when its time is over.
  private func respond(to request: WireRequest) async -> WireResponse {
    let waker = Task {
      while !Task.isCancelled {
        await Task.yield()
        if engine.waitingCount > 0 { engine.advance(by: .seconds(60)) }
      }
    }
    defer { waker.cancel() }
    return await engine.respond(to: request)
  }

  /// A method and a target, header lines, an empty line, the body.
  private static func request(_ input: [UInt8]) -> WireRequest {
    if case .request(let request) = HTTPText(input).message { return request }
    return WireRequest(
      method: "POST", url: RequestURL(scheme: "https", host: "localhost"), body: .bytes(input))
  }

  private static let preparation = [
    "PUT /bucket x\n\n", "PUT /bucket/key x\n\nhello",
    json("DynamoDB_20120810.CreateTable", table), sqs("CreateQueue", #"{"QueueName":"q"}"#),
    "POST / x\n\(form)\n\nAction=CreateTopic&Name=t&Version=2010-03-31",
  ]

  private static let table =
    #"{"TableName":"table","KeySchema":[{"AttributeName":"k","KeyType":"HASH"}],"#
    + #""AttributeDefinitions":[{"AttributeName":"k","AttributeType":"S"}],"#
    + #""BillingMode":"PAY_PER_REQUEST"}"#
  private static let form = "Content-Type: application/x-www-form-urlencoded"
  private static let queue = "https://sqs.us-east-1.amazonaws.com/000000000000/q"

  private static func json(_ target: String, _ body: String) -> String {
    "POST / x\nX-Amz-Target: \(target)\nContent-Type: application/x-amz-json-1.0\n\n\(body)"
  }

  private static func sqs(_ operation: String, _ body: String) -> String {
    json("AmazonSQS." + operation, body)
  }

  private static func table(_ operation: String, _ body: String) -> String {
    json("DynamoDB_20120810." + operation, #"{"TableName":"table","# + body + "}")
  }

  static let requests: [[UInt8]] = (preparation + items + messages + objects).map { Array($0.utf8) }

  private static let items: [String] = [
    table("PutItem", #""Item":{"k":{"S":"a"},"n":{"N":"-1.5e10"},"l":{"L":[{"NS":["1"]}]}}"#),
    table("UpdateItem", update),
    table("Query", query),
    table("Scan", #""Segment":0,"TotalSegments":2,"ExclusiveStartKey":{"k":{"S":"a"}}"#),
    json(
      "DynamoDB_20120810.ExecuteStatement",
      ##"{"Statement":"SELECT * FROM \"t\" WHERE k = 'a'"}"##),
    json("DynamoDB_20120810.TransactWriteItems", transaction),
  ]

  private static let update = ##"""
    "Key":{"k":{"S":"a"}},"UpdateExpression":"SET #a.b[1] = if_not_exists(c, :v) + :v REMOVE d \
    ADD e :v DELETE f :s","ConditionExpression":"attribute_exists(k) AND size(g) < :v",\
    "ExpressionAttributeNames":{"#a":"h"},"ExpressionAttributeValues":{":v":{"N":"1"},\
    ":s":{"SS":["x"]}},"ReturnValues":"ALL_NEW"
    """##

  private static let query = ##"""
    "KeyConditionExpression":"k = :k AND begins_with(s, :k)","FilterExpression":"a BETWEEN :k AND \
    :k OR NOT b IN (:k)","ProjectionExpression":"a.b[0], c","Limit":1,\
    "ExpressionAttributeValues":{":k":{"S":"a"}}
    """##

  private static let transaction = """
    {"TransactItems":[{"Put":{"TableName":"table","Item":{"k":{"S":"b"}}}},\
    {"Delete":{"TableName":"table","Key":{"k":{"S":"a"}}}}]}
    """

  private static let messages: [String] = [
    sqs(
      "SendMessage",
      """
      {"QueueUrl":"\(queue)","MessageBody":"x","DelaySeconds":1,"MessageAttributes":\
      {"a":{"DataType":"Binary","BinaryValue":"AAE="}}}
      """),
    sqs(
      "ReceiveMessage", #"{"QueueUrl":"\#(queue)","WaitTimeSeconds":2,"AttributeNames":["All"]}"#),
    sqs("SetQueueAttributes", #"{"QueueUrl":"\#(queue)","Attributes":{"RedrivePolicy":"{}"}}"#),
    """
    POST /000000000000/q x
    \(form)

    Action=SendMessageBatch&SendMessageBatchRequestEntry.1.Id=a&\
    SendMessageBatchRequestEntry.1.MessageBody=b&Version=2012-11-05
    """,
    """
    POST / x
    \(form)

    Action=Subscribe&TopicArn=arn:aws:sns:us-east-1:000000000000:t&Protocol=sqs&\
    Endpoint=arn:aws:sqs:us-east-1:000000000000:q&Attributes.entry.1.key=FilterPolicy&\
    Attributes.entry.1.value=%7B%22a%22%3A%5B%7B%22numeric%22%3A%5B%22%3E%22%2C1%5D%7D%5D%7D
    """,
    """
    POST / x
    \(form)

    Action=Publish&TopicArn=arn:aws:sns:us-east-1:000000000000:t&Message=m&\
    MessageAttributes.entry.1.Name=a&MessageAttributes.entry.1.Value.DataType=Number&\
    MessageAttributes.entry.1.Value.StringValue=2
    """,
  ]

  private static let objects: [String] = [
    "GET /bucket/key?versionId=null x\nRange: bytes=1-3\nIf-None-Match: \"a\"\n\n",
    "GET /bucket?list-type=2&delimiter=/&prefix=a&max-keys=2&encoding-type=url x\n\n",
    "PUT /bucket/key x\nContent-Encoding: aws-chunked\n\(unsigned)\n\(chunks)",
    "PUT /bucket/copy x\nx-amz-copy-source: bucket/key\nx-amz-metadata-directive: REPLACE\n\n",
    "POST /bucket/key?uploads x\n\n", "PUT /bucket/key?partNumber=1&uploadId=x x\n\nhello",
    "POST /bucket?delete x\n\n<Delete><Object><Key>key</Key></Object></Delete>",
    "PUT /bucket?lifecycle x\n\n\(lifecycle)",
    "OPTIONS /bucket/key x\nOrigin: https://a.test\nAccess-Control-Request-Method: PUT\n\n",
    "GET /bucket/key?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=\(scope) x\n\n",
  ]

  private static let unsigned = """
    x-amz-content-sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER
    x-amz-decoded-content-length: 5

    """
  private static let chunks = "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n"
  private static let lifecycle = """
    <LifecycleConfiguration><Rule><ID>a</ID><Status>Enabled</Status><Filter><Prefix>p</Prefix>\
    </Filter><Expiration><Days>1</Days></Expiration></Rule></LifecycleConfiguration>
    """
  private static let scope = """
    a/20260101/us-east-1/s3/aws4_request&X-Amz-Date=20260101T000000Z&X-Amz-Expires=60&\
    X-Amz-SignedHeaders=host&X-Amz-Signature=0
    """

  static let tokens: [String] = [
    "X-Amz-Target: ", "DynamoDB_20120810.", "AmazonSQS.",
    "Authorization: AWS4-HMAC-SHA256 Credential=", "/20260101/us-east-1/s3/aws4_request",
    "smithy-protocol: rpc-v2-cbor\n", "/service/", "/operation/", "Action=",
    "&Version=2012-11-05", "?versions", "?acl", "?tagging", "&uploadId=", "&partNumber=",
    "Host: bucket.s3.amazonaws.com\n", "/bucket/key", "/..", "%00", "%2F", "null", "true", "-1",
    "9223372036854775807", "1e999", #"{"S":""}"#, #"{"M":{}}"#, #"{"NULL":true}"#, "[", "]", "{",
    "}", "SET ", "REMOVE ", "ADD ", "size(", "contains(", ":v", "#a", "<Rule>", "</Rule>",
    "<![CDATA[",
  ]
}

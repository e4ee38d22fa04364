// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import Boto3
import Boto3Local
import CommandSupport
import Files
import WireFormats

/// What `boto3 local --init FILE` makes: the parameters of the operations that make buckets, tables,
/// queues and topics; a string stands for a name alone. What is there already stays.
///
/// ```json
/// {
///   "region": "eu-west-1",
///   "buckets": ["reports"],
///   "tables": [{"TableName": "t", "KeySchema": […], "AttributeDefinitions": […]}],
///   "queues": ["jobs", {"QueueName": "jobs.fifo", "Attributes": {"FifoQueue": "true"}}],
///   "topics": ["events"],
///   "subscriptions": [{"topic": "events", "queue": "jobs"}]
/// }
/// ```
struct InitialResources {
  private let path: String
  private let content: JSONNode

  /// Reads the file.
  ///
  /// - Throws: `FileError`; ``CommandFailure`` if it isn't such a file.
  init(file path: String) async throws {
    self.path = path
    guard let bytes = try await SmallFile.read(path) else {
      throw CommandFailure("There is no file \(TerminalText.escaped(path))")
    }
    do {
      content = try JSONNode(parsing: bytes)
    } catch {
      throw CommandFailure("\(TerminalText.escaped(path)) isn't JSON: \(error)")
    }
    let known = Set(Kind.allCases.map(\.rawValue) + ["account", "region", "subscriptions"])
    guard let object = content.object else { throw failure("it isn't an object") }
    if let unknown = object.keys.first(where: { !known.contains($0) }) {
      throw failure("it has the unknown member \(TerminalText.escaped(unknown))")
    }
  }

  private func failure(_ reason: String) -> CommandFailure {
    CommandFailure("\(TerminalText.escaped(path)): \(reason)")
  }

  private enum Kind: String, CaseIterable {
    case buckets, tables, queues, topics

    /// Service, operation, the parameter that a name alone is, and the codes of errors that say that
    /// it is there already.
    var call: (service: String, operation: String, name: String, existing: [String]) {
      switch self {
      case .buckets:
        ("s3", "CreateBucket", "Bucket", ["BucketAlreadyOwnedByYou"])
      case .tables: ("dynamodb", "CreateTable", "TableName", ["ResourceInUseException"])
      case .queues: ("sqs", "CreateQueue", "QueueName", ["QueueNameExists", "QueueAlreadyExists"])
      case .topics: ("sns", "CreateTopic", "Name", [])
      }
    }
  }

  /// Makes what isn't there.
  func make(in aws: LocalAWS) async throws {
    let region = content["region"]?.string ?? LocalAWS.defaultRegion
    let session = aws.session(
      account: content["account"]?.string ?? LocalAWS.defaultAccount, region: region)
    for kind in Kind.allCases {
      guard let elements = content[kind.rawValue] else { continue }
      guard let elements = elements.array else { throw failure("\(kind.rawValue) isn't a list") }
      let call = kind.call
      let client = try session.client(call.service)
      for element in elements {
        var parameters: Structure
        if let name = element.string {
          parameters = [call.name: .string(name)]
        } else if case .structure(let members) = try TaggedValue.plain(element) {
          parameters = members
        } else {
          throw failure("\(kind.rawValue) has an element that is no name and no object")
        }
        if kind == .buckets, region != "us-east-1",
          parameters["CreateBucketConfiguration"] == nil
        {
          // S3 wants a bucket's region again.
          parameters["CreateBucketConfiguration"] = ["LocationConstraint": .string(region)]
        }
        do {
          _ = try await client.call(call.operation, .structure(parameters))
        } catch let error as ClientError where call.existing.contains(error.code) {}
      }
    }
    try await subscribe(session)
  }

  private func subscribe(_ session: Session) async throws {
    guard let subscriptions = content["subscriptions"] else { return }
    guard let subscriptions = subscriptions.array else {
      throw failure("subscriptions isn't a list")
    }
    let (sns, sqs) = (try session.client("sns"), try session.client("sqs"))
    for subscription in subscriptions {
      guard let topic = subscription["topic"]?.string, let queue = subscription["queue"]?.string
      else { throw failure(#"a subscription is {"topic": NAME, "queue": NAME}"#) }
      let topicARN = try await sns.createTopic(Name: topic)
      let url = try await sqs.getQueueUrl(QueueName: queue)
      let attributes = try await sqs.getQueueAttributes(
        QueueUrl: url.QueueUrl, AttributeNames: ["QueueArn"])
      try await sns.subscribe(
        TopicArn: topicARN.TopicArn, Protocol: "sqs", Endpoint: attributes.Attributes.QueueArn)
    }
  }
}

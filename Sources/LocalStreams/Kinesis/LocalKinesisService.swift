// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import LocalCore
import WireFormats

/// The local AWS's Kinesis: streams, shards, records, consumers.
///
/// Streams are active at once. Source: the API reference and developer guide of Kinesis Data Streams.
package enum LocalKinesisService: LocalService {
  /// The streams of an account in a region.
  package struct State: Sendable {
    /// By name.
    var streams = OrderedMap<String, Stream>()
    /// Policies by the ARN of the stream or consumer.
    var policies = OrderedMap<String, String>()
  }

  package static let name = "kinesis"
  package static let scope = StateScope.region
  package static func initialState(_ place: Place) -> State { State() }

  package static let operations: [LocalOperation<State>] = [
    LocalOperation("CreateStream", StreamOperations.create),
    LocalOperation("DeleteStream", StreamOperations.delete),
    LocalOperation("DescribeStream", StreamOperations.describe),
    LocalOperation("DescribeStreamSummary", StreamOperations.summary),
    LocalOperation("ListStreams", StreamOperations.list),
    LocalOperation("DescribeLimits", StreamOperations.limits),
    LocalOperation("UpdateStreamMode", StreamSettings.mode),
    LocalOperation("UpdateMaxRecordSize", StreamSettings.recordSize),
    LocalOperation("IncreaseStreamRetentionPeriod", StreamSettings.increaseRetention),
    LocalOperation("DecreaseStreamRetentionPeriod", StreamSettings.decreaseRetention),
    LocalOperation("StartStreamEncryption", StreamSettings.startEncryption),
    LocalOperation("StopStreamEncryption", StreamSettings.stopEncryption),
    LocalOperation("EnableEnhancedMonitoring", StreamSettings.enableMonitoring),
    LocalOperation("DisableEnhancedMonitoring", StreamSettings.disableMonitoring),
    LocalOperation("AddTagsToStream", TagOperations.add),
    LocalOperation("RemoveTagsFromStream", TagOperations.remove),
    LocalOperation("ListTagsForStream", TagOperations.list),
    LocalOperation("TagResource", TagOperations.tag),
    LocalOperation("UntagResource", TagOperations.untag),
    LocalOperation("ListTagsForResource", TagOperations.tags),
    LocalOperation("PutResourcePolicy", PolicyOperations.put),
    LocalOperation("GetResourcePolicy", PolicyOperations.get),
    LocalOperation("DeleteResourcePolicy", PolicyOperations.delete),
    LocalOperation("RegisterStreamConsumer", ConsumerOperations.register),
    LocalOperation("DeregisterStreamConsumer", ConsumerOperations.deregister),
    LocalOperation("DescribeStreamConsumer", ConsumerOperations.describe),
    LocalOperation("ListStreamConsumers", ConsumerOperations.list),
    LocalOperation("ListShards", ShardOperations.list),
    LocalOperation("SplitShard", ShardOperations.split),
    LocalOperation("MergeShards", ShardOperations.merge),
    LocalOperation("UpdateShardCount", ShardOperations.updateCount),
    LocalOperation("PutRecord", RecordOperations.put),
    LocalOperation("PutRecords", RecordOperations.putAll),
    LocalOperation("GetShardIterator", RecordOperations.iterator),
    LocalOperation("GetRecords", RecordOperations.get),
  ]
}

extension LocalKinesisService.State: ResourceHolder {
  /// Whether there is a stream: `stream/NAME`.
  package func holds(_ resource: String) -> Bool {
    resource.hasPrefix("stream/") && streams[String(resource.dropFirst(7))] != nil
  }
}

extension LocalCall {
  /// The name of the stream that a request is about.
  func streamName() throws -> String {
    if let text = string("StreamARN") { return try Self.streamName(ofARN: text) }
    guard let name = string("StreamName") else {
      throw KinesisFault.argument("Either StreamName or StreamARN must be provided.")
    }
    return name
  }

  /// The stream's name in the ARN of a stream or a consumer.
  static func streamName(ofARN text: String) throws -> String {
    guard let arn = ARN(text), arn.service == "kinesis", arn.resource.hasPrefix("stream/") else {
      throw KinesisFault.pattern(text, "streamARN", "arn:aws.*:kinesis:.*:\\d{12}:stream/\\S+")
    }
    return arn.resource.dropFirst(7).split(separator: "/", maxSplits: 1).first.map(String.init)
      ?? ""
  }

  /// Finds the stream of a request, and lets it be changed.
  func withStream<Result>(
    _ state: inout LocalKinesisService.State, _ body: (inout Stream) throws -> Result
  ) throws -> Result {
    try state.withStream(try streamName(), self, body)
  }
}

extension LocalKinesisService.State {
  /// Finds a stream, forgets its old records, and lets it be changed.
  mutating func withStream<Result>(
    _ name: String, _ call: LocalCall, _ body: (inout Stream) throws -> Result
  ) throws -> Result {
    guard
      let result = try streams.update(
        name,
        { stream in
          stream.trim(now: call.now)
          return try body(&stream)
        })
    else { throw KinesisFault.noStream(name, call) }
    return result
  }
}

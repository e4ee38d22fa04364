// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing

@Suite struct LogTests {
  private let aws: TestMonitoring

  init() throws { aws = try TestMonitoring() }

  private func messages(_ input: Structure = [:]) async throws -> (Value, [String]) {
    var input = input
    input["logGroupName"] = "g"
    input["logStreamName"] = "s"
    let answer = try await aws.logs("GetLogEvents", input)
    return (answer, answer.events[...].compactMap { String($0.message) })
  }

  @Test func eventsArePagedFromBothEnds() async throws {
    try await aws.group()
    try await aws.put("a", "b", "c")
    let (last, texts) = try await messages(["limit": 2])
    #expect(texts == ["b", "c"])
    #expect(try await messages(["nextToken": last.nextBackwardToken]).1 == ["a"])
    let (none, empty) = try await messages(["nextToken": last.nextForwardToken])
    #expect(empty.isEmpty && none.nextForwardToken == last.nextForwardToken)
    aws.engine.advance(by: .seconds(5))
    try await aws.put("d")
    #expect(try await messages(["nextToken": none.nextForwardToken]).1 == ["d"])
    #expect(try await messages(["limit": 1, "startFromHead": true]).1 == ["a"])
  }

  @Test func tooOldAndTooNewEventsAreRejected() async throws {
    try await aws.group()
    let now = TestMonitoring.start * 1_000
    let times = [now - 15 * 86_400_000, now, now + 3 * 3_600_000]
    let answer = try await aws.logs(
      "PutLogEvents",
      [
        "logGroupName": "g", "logStreamName": "s",
        "logEvents": .list(times.map { ["timestamp": .integer($0), "message": "m"] }),
      ])
    #expect(answer.rejectedLogEventsInfo.tooOldLogEventEndIndex == 1)
    #expect(answer.rejectedLogEventsInfo.tooNewLogEventStartIndex == 2)
    #expect(try await messages().1.count == 1)
  }

  @Test func orderAndSizesAreChecked() async throws {
    try await aws.group()
    let now = TestMonitoring.start * 1_000
    for (events, text): ([Value], String) in [
      (
        [
          ["timestamp": .integer(now), "message": "a"],
          ["timestamp": .integer(now - 1), "message": "b"],
        ],
        "chronological"
      ),
      (
        [
          [
            "timestamp": .integer(now),
            "message": .string(String(repeating: "x", count: 1_048_577)),
          ]
        ],
        "too large"
      ),
    ] {
      let error = await fault { () async throws(ServiceFault) in
        try await aws.logs(
          "PutLogEvents",
          ["logGroupName": "g", "logStreamName": "s", "logEvents": .list(events)])
      }
      #expect(error?.message?.contains(text) ?? false)
    }
  }

  @Test func retentionFollowsTheClock() async throws {
    try await aws.group()
    try await aws.put("old")
    try await aws.logs("PutRetentionPolicy", ["logGroupName": "g", "retentionInDays": 1])
    aws.engine.advance(by: .seconds(86_401))
    #expect(try await messages().1.isEmpty)
    let group = try await aws.logs("DescribeLogGroups").logGroups[0]
    #expect(group.storedBytes == 0 && group.retentionInDays == 1)
  }

  @Test func filtersSearchAllStreams() async throws {
    try await aws.group()
    try await aws.logs("CreateLogStream", ["logGroupName": "g", "logStreamName": "t"])
    try await aws.put("one error", "fine")
    try await aws.logs(
      "PutLogEvents",
      [
        "logGroupName": "g", "logStreamName": "t",
        "logEvents": [
          ["timestamp": .integer(TestMonitoring.start * 1_000), "message": "two error"]
        ],
      ])
    let first = try await aws.logs(
      "FilterLogEvents", ["logGroupName": "g", "filterPattern": "error", "limit": 1])
    let second = try await aws.logs(
      "FilterLogEvents",
      ["logGroupName": "g", "filterPattern": "error", "nextToken": first.nextToken])
    #expect(first.events[0].message == "one error" && second.events[0].message == "two error")
    #expect(second.nextToken == .null)
  }

  @Test func metricFiltersPutMetrics() async throws {
    try await aws.group()
    try await aws.logs(
      "PutMetricFilter",
      [
        "logGroupName": "g", "filterName": "f", "filterPattern": "{ $.ms = * }",
        "metricTransformations": [
          [
            "metricName": "Latency", "metricNamespace": "App", "metricValue": "$.ms",
            "unit": "Milliseconds", "dimensions": ["Path": "$.path"],
          ]
        ],
      ])
    try await aws.put(#"{"ms": 5, "path": "/a"}"#, #"{"ms": 7, "path": "/a"}"#, "text")
    await aws.engine.settle()
    let points = try await aws.metrics(
      "GetMetricStatistics",
      [
        "Namespace": "App", "MetricName": "Latency",
        "Dimensions": [["Name": "Path", "Value": "/a"]], "Period": 300, "Statistics": ["Sum"],
        "StartTime": .timestamp(
          LocalInstant(microseconds: (TestMonitoring.start - 300) * 1_000_000).timestamp),
        "EndTime": .timestamp(
          LocalInstant(microseconds: (TestMonitoring.start + 1) * 1_000_000).timestamp),
      ]
    ).Datapoints[...]
    #expect(points.compactMap { Double($0.Sum) }.reduce(0, +) == 12)
    #expect(points.allSatisfy { $0.Unit == "Milliseconds" })
  }

  @Test func embeddedMetricsArePut() async throws {
    try await aws.group()
    try await aws.put(
      #"""
      {"_aws": {"CloudWatchMetrics": [{"Namespace": "App", "Dimensions": [["Path"], []],
      "Metrics": [{"Name": "Time", "Unit": "Seconds"}, {"Name": "None"}]}]},
      "Path": "/a", "Time": [1, 2]}
      """#)
    await aws.engine.settle()
    let metrics = try await aws.metrics("ListMetrics", ["Namespace": "App"]).Metrics[...]
    #expect(metrics.map { $0.Dimensions[...].count } == [0, 1])
    #expect(metrics.allSatisfy { $0.MetricName == "Time" })
  }

  @Test(arguments: [
    ("fields @message | filter n > 1 | sort n desc | limit 1", "@message", #"{"n": 3, "k": "b"}"#),
    ("stats count(*) as c by k | sort c desc", "c", "2"),
    ("stats sum(n) as s, avg(n) as a", "a", "2"),
    (#"parse @message '"k": "*"' as key | filter key like /^b/ | display key"#, "key", "b"),
    ("fields strlen(k) + 1 as size | limit 1 # a comment", "size", "2"),
    ("filter k in [\"b\"] and not n < 3 | display k", "k", "b"),
    ("stats max(n) as m by bin(1h) as hour | display hour, m", "m", "3"),
  ])
  func queries(_ query: String, _ field: String, _ value: String) async throws {
    try await aws.group()
    try await aws.put(
      #"{"n": 1, "k": "a"}"#, #"{"n": 2, "k": "a"}"#, #"{"n": 3, "k": "b"}"#)
    let id = try await aws.logs(
      "StartQuery",
      [
        "logGroupName": "g", "queryString": .string(query),
        "startTime": .integer(TestMonitoring.start - 60),
        "endTime": .integer(TestMonitoring.start + 60),
      ]
    ).queryId
    let results = try await aws.logs("GetQueryResults", ["queryId": id])
    #expect(results.status == "Complete")
    let row = results.results[0][...]
    #expect(row.first { $0.field == .string(field) }?.value == .string(value))
  }

  @Test(arguments: [
    "pattern @message", "fields", "stats sum()", "limit 0", "filter (a = 1", "sort x |",
  ])
  func badQueries(_ query: String) async throws {
    try await aws.group()
    let error = await fault { () async throws(ServiceFault) in
      try await aws.logs(
        "StartQuery",
        ["logGroupName": "g", "queryString": .string(query), "startTime": 1, "endTime": 2])
    }
    #expect(error?.code == "MalformedQueryException")
  }

  @Test func constraintsAreInvalidParameters() async {
    let error = await fault { () async throws(ServiceFault) in
      try await aws.logs("CreateLogGroup", ["logGroupName": "a b"])
    }
    #expect(error?.code == "InvalidParameterException")
    let missing = await fault { () async throws(ServiceFault) in
      try await aws.logs("DescribeLogStreams", ["logGroupName": "none"])
    }
    #expect(missing?.message == "The specified log group does not exist.")
  }
}

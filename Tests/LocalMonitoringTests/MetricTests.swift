// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing

@Suite struct MetricTests {
  private let aws: TestMonitoring

  init() throws { aws = try TestMonitoring() }

  private func time(_ seconds: Int64) -> Value {
    .timestamp(LocalInstant(microseconds: (TestMonitoring.start + seconds) * 1_000_000).timestamp)
  }

  private func put(_ name: String, _ values: [Double], at seconds: Int64 = 0) async throws {
    try await aws.metrics(
      "PutMetricData",
      [
        "Namespace": "N",
        "MetricData": [
          [
            "MetricName": .string(name), "Timestamp": time(seconds),
            "Values": .list(values.map(Value.double)),
          ]
        ],
      ])
  }

  private func query(_ expression: String) async throws(ServiceFault) -> [Double] {
    func stat(_ id: String) -> Value {
      [
        "Id": .string(id), "ReturnData": false,
        "MetricStat": [
          "Metric": ["Namespace": "N", "MetricName": .string(id)], "Period": 60, "Stat": "Sum",
        ],
      ]
    }
    let answer = try await aws.metrics(
      "GetMetricData",
      [
        "MetricDataQueries": [
          stat("a"), stat("b"), ["Id": "e", "Expression": .string(expression)],
        ],
        "StartTime": time(-180), "EndTime": time(0), "ScanBy": "TimestampAscending",
      ])
    return answer.MetricDataResults[0]["Values"][...].compactMap { Double($0) }
  }

  @Test(arguments: [
    ("Average", 2.5), ("Sum", 10), ("Minimum", 1), ("Maximum", 4), ("SampleCount", 4),
  ])
  func statistics(_ statistic: String, _ value: Double) async throws {
    try await put("m", [1, 2, 3, 4], at: -30)
    let answer = try await aws.metrics(
      "GetMetricStatistics",
      [
        "Namespace": "N", "MetricName": "m", "StartTime": time(-60), "EndTime": time(0),
        "Period": 60, "Statistics": [.string(statistic)],
      ])
    #expect(answer.Datapoints[0][statistic] == .double(value))
    #expect(answer.Datapoints[0].Timestamp == time(-60) && answer.Datapoints[1] == .null)
  }

  @Test func extendedStatistics() async throws {
    try await put("m", [1, 2, 3, 4, 100], at: -30)
    let answer = try await aws.metrics(
      "GetMetricStatistics",
      [
        "Namespace": "N", "MetricName": "m", "StartTime": time(-60), "EndTime": time(0),
        "Period": 60, "ExtendedStatistics": ["p50", "TM(:10)", "PR(:3)", "tc75"],
      ]
    ).Datapoints[0].ExtendedStatistics
    #expect(answer.p50 == 3.0 && answer["TM(:10)"] == 2.5)
    #expect(answer["PR(:3)"] == 60.0 && answer.tc75 == 4.0)
  }

  private static let expressions: [(String, [Double])] = [
    ("a + b * 2", [5, 25]), ("SUM([a, b])", [3, 15]), ("a * 4 / SUM(a)", [4.0 / 6, 20.0 / 6]),
    ("IF(a > 2, a, b)", [2, 5]), ("FILL(a, 0)", [1, 0, 5]), ("FILL(a, REPEAT)", [1, 1, 5]),
    ("FILL(a, LINEAR)", [1, 3, 5]), ("RATE(a) * 60", [2]), ("MAX(METRICS())", [2, 10]),
    ("0 - a ^ 2", [-1, -25]), ("a * PERIOD(a)", [60, 300]), ("RUNNING_SUM(a)", [1, 6]),
    ("SEARCH('{N} MetricName=\"b\"', 'Sum', 60)", [2, 10]),
    ("SELECT SUM(a) FROM \"N\"", [1, 5]), ("a > 2 AND b > 2", [0, 1]),
  ]

  @Test(arguments: expressions)
  func math(_ expression: String, _ values: [Double]) async throws {
    for (name, factor) in [("a", 1.0), ("b", 2.0)] {
      try await put(name, [factor], at: -180)
      try await put(name, [factor * 5], at: -60)
    }
    #expect(try await query(expression) == values)
  }

  @Test(arguments: ["a +", "c", "NOPE(a)", "IF(a)", "SELECT a", "e"])
  func badExpressions(_ expression: String) async {
    let error = await fault { () async throws(ServiceFault) in
      .list(try await query(expression).map(Value.double))
    }
    #expect(error?.message?.hasPrefix("Error in expression 'e'") ?? false)
  }

  @Test func oldMetricsAreNotListed() async throws {
    try await put("m", [1])
    #expect(try await aws.metrics("ListMetrics", ["Namespace": "N"]).Metrics[0].MetricName == "m")
    aws.engine.advance(by: .seconds(15 * 86_400))
    #expect(try await aws.metrics("ListMetrics").Metrics[0] == .null)
  }

  private static let bad: [(Structure, String)] = [
    (["MetricName": "m", "Value": 1, "Values": [1]], "mutually exclusive"),
    (["MetricName": "m", "Values": [1], "Counts": [1, 2]], "same size"),
    (["MetricName": "m", "Value": .double(.nan)], "NaN"), (["MetricName": "m"], "At least one"),
  ]

  @Test(arguments: bad)
  func badData(_ datum: Structure, _ text: String) async {
    let error = await fault { () async throws(ServiceFault) in
      try await aws.metrics(
        "PutMetricData", ["Namespace": "N", "MetricData": [.structure(datum)]])
    }
    #expect(error?.message?.contains(text) ?? false)
  }

  // MARK: Alarms

  private func alarm(_ more: Structure) async throws {
    var input: Structure = [
      "AlarmName": "a", "Namespace": "N", "MetricName": "m", "Statistic": "Sum", "Period": 60,
      "EvaluationPeriods": 1, "Threshold": 10,
      "ComparisonOperator": "GreaterThanThreshold",
      "AlarmActions": ["arn:aws:sns:us-east-1:123456789012:t"],
    ]
    for (name, value) in more { input[name] = value }
    try await aws.metrics("PutMetricAlarm", input)
  }

  private func described() async throws -> Value {
    try await aws.metrics("DescribeAlarms").MetricAlarms[0]
  }

  @Test func alarmsFollowTheirMetric() async throws {
    try await alarm([:])
    #expect(try await described().StateValue == "INSUFFICIENT_DATA")
    try await put("m", [11], at: 30)
    aws.engine.advance(by: .seconds(60))
    let alarm = try await described()
    #expect(alarm.StateValue == "ALARM")
    #expect(
      alarm.StateReason
        == "Threshold Crossed: 1 datapoint [11.0 (01/01/26 00:00:00)] was greater than the threshold (10.0)."
    )
    try await put("m", [1], at: 70)
    aws.engine.advance(by: .seconds(60))
    #expect(try await described().StateValue == "OK")
    aws.engine.advance(by: .seconds(600))
    #expect(try await described().StateValue == "INSUFFICIENT_DATA")
    await aws.engine.settle()
    #expect(try await aws.subjects() == [#"ALARM: "a" in US East (N. Virginia)"#])
    let history = try await aws.metrics(
      "DescribeAlarmHistory", ["HistoryItemType": "StateUpdate"])
    #expect(history.AlarmHistoryItems[...].count == 3)
  }

  @Test func someOfTheLastPeriodsAreEnough() async throws {
    for (second, value) in [(Int64(10), 20.0), (70, 1), (130, 20)] {
      try await put("m", [value], at: second)
    }
    aws.engine.advance(by: .seconds(180))
    try await alarm(["EvaluationPeriods": 3, "DatapointsToAlarm": 2])
    aws.engine.advance(by: .seconds(60))
    let reason = String(try await described().StateReason) ?? ""
    #expect(reason.hasPrefix("Threshold Crossed: 2 out of the last 3 datapoints"))
  }

  @Test(arguments: [
    ("breaching", "ALARM"), ("notBreaching", "OK"), ("ignore", "INSUFFICIENT_DATA"),
    ("missing", "INSUFFICIENT_DATA"),
  ])
  func missingData(_ treatment: String, _ state: String) async throws {
    try await alarm(["TreatMissingData": .string(treatment)])
    aws.engine.advance(by: .seconds(120))
    #expect(try await described().StateValue == .string(state))
  }

  @Test func compositeAlarmsFollowOthers() async throws {
    try await alarm([:])
    try await aws.metrics(
      "PutCompositeAlarm",
      ["AlarmName": "c", "AlarmRule": "ALARM(\"a\") AND NOT (OK(a) OR FALSE)"])
    func state() async throws -> Value {
      try await aws.metrics("DescribeAlarms", ["AlarmTypes": ["CompositeAlarm"]])
        .CompositeAlarms[0].StateValue
    }
    #expect(try await state() == "OK")
    try await aws.metrics(
      "SetAlarmState", ["AlarmName": "a", "StateValue": "ALARM", "StateReason": "test"])
    #expect(try await state() == "ALARM")
    try await aws.metrics("DisableAlarmActions", ["AlarmNames": ["a"]])
    #expect(try await described().ActionsEnabled == false)
  }

  @Test func dashboardsAreJSON() async throws {
    try await aws.metrics("PutDashboard", ["DashboardName": "d", "DashboardBody": "{}"])
    #expect(try await aws.metrics("ListDashboards").DashboardEntries[0].Size == 2)
    for (name, body) in [("d d", "{}"), ("d", "{")] {
      let error = await fault { () async throws(ServiceFault) in
        try await aws.metrics(
          "PutDashboard", ["DashboardName": .string(name), "DashboardBody": .string(body)])
      }
      #expect(error != nil)
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// What is done when an alarm changes its state: messages to topics, calls of functions.
enum AlarmActions {
  /// - Returns: Whether there is such an action here.
  static func send(
    _ action: String, _ alarm: Alarm, from old: Alarm, in place: Place, _ turn: Turn
  ) -> Bool {
    guard let arn = ARN(action) else { return false }
    let target = Place(account: arn.account, region: arn.region)
    switch arn.service {
    case "sns":
      let subject = "\(alarm.state.rawValue): \"\(alarm.name)\" in \(regionName(place.region))"
      turn.deliver(
        Delivery(
          service: "sns", operation: "Publish",
          input: [
            "TopicArn": .string(action), "Subject": .string(String(subject.prefix(100))),
            "Message": .string(message(alarm, from: old, in: place).jsonText()),
          ], place: target, principal: .service("cloudwatch.amazonaws.com")))
    case "lambda":
      turn.deliver(
        Delivery(
          service: "lambda", operation: "Invoke",
          input: [
            "FunctionName": .string(action), "InvocationType": "Event",
            "Payload": .blob(event(alarm, from: old, in: place, turn).jsonBytes),
          ], place: target, principal: .service("lambda.alarms.cloudwatch.amazonaws.com")))
    default: return false
    }
    return true
  }

  private static func list(_ alarm: Alarm, _ state: Alarm.State) -> JSONNode {
    .array(alarm.actions(in: state).map(JSONNode.string))
  }

  private static func text(_ value: Value) -> JSONNode {
    String(value).map(JSONNode.string) ?? .null
  }

  private static func message(_ alarm: Alarm, from old: Alarm, in place: Place) -> JSONNode {
    var message: JSONObject = [
      "AlarmName": .string(alarm.name), "AlarmDescription": text(alarm.setting("AlarmDescription")),
      "AWSAccountId": .string(place.account),
      "AlarmConfigurationUpdatedTimestamp": .string(AlarmText.date(alarm.configured)),
      "NewStateValue": .string(alarm.state.rawValue), "NewStateReason": .string(alarm.reason),
      "StateChangeTime": .string(AlarmText.date(alarm.updated)),
      "Region": .string(regionName(place.region)), "AlarmArn": .string(alarm.arn),
      "OldStateValue": .string(old.state.rawValue), "OKActions": list(alarm, .ok),
      "AlarmActions": list(alarm, .alarm),
      "InsufficientDataActions": list(alarm, .insufficientData),
    ]
    if alarm.isComposite {
      message["AlarmRule"] = text(alarm.setting("AlarmRule"))
      message["TriggeringChildren"] = alarm.reasonData.flatMap { try? JSONNode(parsing: $0) }?[
        "triggeringAlarms"
      ].map { children in
        .array(
          (children.array ?? []).map { child in
            [
              "Arn": child["arn"] ?? .null,
              "State": [
                "Value": child["state"]?["value"] ?? .null,
                "Timestamp": child["state"]?["timestamp"] ?? .null,
              ],
            ]
          })
      }
    } else {
      message["Trigger"] = trigger(alarm)
    }
    return .object(message)
  }

  private static func trigger(_ alarm: Alarm) -> JSONNode {
    var trigger = JSONObject()
    if let statistic = String(alarm.setting("Statistic")) {
      trigger["StatisticType"] = "Statistic"
      trigger["Statistic"] = .string(statistic.uppercased())
    } else if let statistic = String(alarm.setting("ExtendedStatistic")) {
      trigger["StatisticType"] = "ExtendedStatistic"
      trigger["ExtendedStatistic"] = .string(statistic)
    }
    if alarm.setting("Metrics").isAbsent {
      trigger["MetricName"] = text(alarm.setting("MetricName"))
      trigger["Namespace"] = text(alarm.setting("Namespace"))
      trigger["Unit"] = text(alarm.setting("Unit"))
      trigger["Dimensions"] = .array(
        MetricName.dimensions(alarm.setting("Dimensions")).map { dimension in
          ["value": .string(dimension.value), "name": .string(dimension.name)]
        })
    } else {
      trigger["Metrics"] = JSONNode(alarm.setting("Metrics"))
    }
    trigger["Period"] = .integer(alarm.period)
    trigger["EvaluationPeriods"] = .integer(Int64(alarm.setting("EvaluationPeriods")) ?? 1)
    trigger["DatapointsToAlarm"] = Int64(alarm.setting("DatapointsToAlarm")).map(JSONNode.integer)
    trigger["ComparisonOperator"] = text(alarm.setting("ComparisonOperator"))
    trigger["Threshold"] = .number(JSONNumber(Double(alarm.setting("Threshold")) ?? 0))
    trigger["TreatMissingData"] = .string(String(alarm.setting("TreatMissingData")) ?? "")
    trigger["EvaluateLowSampleCountPercentile"] = .string(
      String(alarm.setting("EvaluateLowSampleCountPercentile")) ?? "")
    return .object(trigger)
  }

  /// The event that functions get.
  private static func event(
    _ alarm: Alarm, from old: Alarm, in place: Place, _ turn: Turn
  ) -> JSONNode {
    func state(_ alarm: Alarm) -> JSONNode {
      var state: JSONObject = [
        "value": .string(alarm.state.rawValue), "reason": .string(alarm.reason),
        "timestamp": .string(AlarmText.date(alarm.updated)),
      ]
      state["reasonData"] = alarm.reasonData.map(JSONNode.string)
      return .object(state)
    }
    var configuration = JSONObject()
    configuration["description"] = String(alarm.setting("AlarmDescription")).map(JSONNode.string)
    if alarm.isComposite {
      configuration["alarmRule"] = text(alarm.setting("AlarmRule"))
    } else {
      configuration["metrics"] = .array(
        alarm.queries.map { query in
          let stat = query.MetricStat
          let isSimple = alarm.setting("Metrics").isAbsent
          var metric: JSONObject = ["id": isSimple ? .string(turn.uuid()) : text(query.Id)]
          if !stat.isAbsent {
            metric["metricStat"] = [
              "metric": [
                "namespace": text(stat.Metric.Namespace), "name": text(stat.Metric.MetricName),
                "dimensions": .object(
                  JSONObject(
                    MetricName.dimensions(stat.Metric.Dimensions).map {
                      ($0.name, .string($0.value))
                    })),
              ],
              "period": .integer(Int64(stat.Period) ?? 60), "stat": text(stat.Stat),
            ]
          }
          metric["expression"] = String(query.Expression).map(JSONNode.string)
          metric["returnData"] = .bool(Bool(query.ReturnData) ?? true)
          return .object(metric)
        })
    }
    return [
      "source": "aws.cloudwatch", "alarmArn": .string(alarm.arn),
      "accountId": .string(place.account), "time": .string(AlarmText.date(alarm.updated)),
      "region": .string(place.region),
      "alarmData": [
        "alarmName": .string(alarm.name), "state": state(alarm), "previousState": state(old),
        "configuration": .object(configuration),
      ],
    ]
  }

  /// A region's name in messages.
  private static func regionName(_ region: String) -> String {
    let names: [String: String] = [
      "us-east-1": "US East (N. Virginia)", "us-east-2": "US East (Ohio)",
      "us-west-1": "US West (N. California)", "us-west-2": "US West (Oregon)",
      "eu-west-1": "EU (Ireland)", "eu-west-2": "EU (London)", "eu-west-3": "EU (Paris)",
      "eu-central-1": "EU (Frankfurt)", "eu-north-1": "EU (Stockholm)", "eu-south-1": "EU (Milan)",
      "ap-northeast-1": "Asia Pacific (Tokyo)", "ap-northeast-2": "Asia Pacific (Seoul)",
      "ap-northeast-3": "Asia Pacific (Osaka)", "ap-southeast-1": "Asia Pacific (Singapore)",
      "ap-southeast-2": "Asia Pacific (Sydney)", "ap-south-1": "Asia Pacific (Mumbai)",
      "ap-east-1": "Asia Pacific (Hong Kong)", "ca-central-1": "Canada (Central)",
      "sa-east-1": "South America (Sao Paulo)", "af-south-1": "Africa (Cape Town)",
      "me-south-1": "Middle East (Bahrain)",
    ]
    return names[region] ?? region
  }
}

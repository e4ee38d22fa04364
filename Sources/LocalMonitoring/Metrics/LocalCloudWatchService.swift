// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
package import LocalCore
import ServiceModel
import WireFormats

/// The local AWS's CloudWatch: metrics, alarms, dashboards.
///
/// Source: the API reference and user guide of CloudWatch.
package enum LocalCloudWatchService: LocalService {
  /// What an account has in a region.
  package struct State: Sendable {
    var metrics = OrderedMap<MetricName, Metric>()
    var alarms = OrderedMap<ByteName, Alarm>()
    var history: [AlarmHistoryItem] = []
    var dashboards = OrderedMap<ByteName, Dashboard>()
    var detectors: [Structure] = []
    var streams = OrderedMap<ByteName, Structure>()
    var insightRules = OrderedMap<ByteName, Structure>()
    /// Tags by ARN.
    var tags = OrderedMap<ByteName, Structure>()
  }

  package static let name = "cloudwatch"
  package static let scope = StateScope.region
  package static func initialState(_ place: Place) -> State { State() }

  /// The constraints of the model are checked here: their error has another name than the framework's.
  package static let checksConstraints = false

  package static let operations: [LocalOperation<State>] = [
    operation("PutMetricData", DataOperations.put),
    operation("ListMetrics", DataOperations.list),
    operation("GetMetricStatistics", StatisticsOperations.statistics),
    operation("GetMetricData", MetricDataOperations.get),
    operation("PutMetricAlarm", AlarmOperations.putMetric),
    operation("PutCompositeAlarm", AlarmOperations.putComposite),
    operation("DescribeAlarms", AlarmOperations.describe),
    operation("DescribeAlarmsForMetric", AlarmOperations.describeForMetric),
    operation("DescribeAlarmHistory", AlarmOperations.history),
    operation("SetAlarmState", AlarmOperations.setState),
    operation("EnableAlarmActions", AlarmOperations.enable),
    operation("DisableAlarmActions", AlarmOperations.disable),
    operation("DeleteAlarms", AlarmOperations.delete),
    operation("PutDashboard", DashboardOperations.put),
    operation("GetDashboard", DashboardOperations.get),
    operation("ListDashboards", DashboardOperations.list),
    operation("DeleteDashboards", DashboardOperations.delete),
    operation("TagResource", MetricTagOperations.tag),
    operation("UntagResource", MetricTagOperations.untag),
    operation("ListTagsForResource", MetricTagOperations.list),
    operation("PutAnomalyDetector", AnomalyDetectorOperations.put),
    operation("DescribeAnomalyDetectors", AnomalyDetectorOperations.describe),
    operation("DeleteAnomalyDetector", AnomalyDetectorOperations.delete),
    operation("PutMetricStream", MetricStreamOperations.put),
    operation("GetMetricStream", MetricStreamOperations.get),
    operation("ListMetricStreams", MetricStreamOperations.list),
    operation("DeleteMetricStream", MetricStreamOperations.delete),
    operation("StartMetricStreams", MetricStreamOperations.start),
    operation("StopMetricStreams", MetricStreamOperations.stop),
    operation("PutInsightRule", InsightRuleOperations.put),
    operation("DescribeInsightRules", InsightRuleOperations.describe),
    operation("DeleteInsightRules", InsightRuleOperations.delete),
    operation("EnableInsightRules", InsightRuleOperations.enable),
    operation("DisableInsightRules", InsightRuleOperations.disable),
  ]

  /// An operation whose parameters are checked.
  private static func operation(
    _ name: String, _ handler: @escaping @Sendable (inout State, LocalCall) throws -> Structure
  ) -> LocalOperation<State> {
    LocalOperation(name) { state, call in
      if let schema = call.operation.input,
        let message = ConstraintChecker.message(about: call.input, as: schema)
      {
        throw CloudWatchFault.validation(message)
      }
      return try handler(&state, call)
    }
  }

  /// Alarms are evaluated when a period ends.
  package static func nextDue(_ state: State) -> LocalInstant? {
    state.alarms.values.compactMap(\.nextEvaluation).min()
  }

  package static func runDue(_ state: inout State, in place: Place, _ turn: Turn) {
    AlarmEvaluation.run(&state, in: place, turn)
  }
}

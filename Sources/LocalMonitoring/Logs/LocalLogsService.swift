// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
package import LocalCore
import ServiceModel
import WireFormats

/// The local AWS's CloudWatch Logs: groups, streams, events, filters, queries, deliveries.
///
/// Source: the API reference and user guide of CloudWatch Logs.
package enum LocalLogsService: LocalService {
  /// What an account has in a region.
  package struct State: Sendable {
    var groups = OrderedMap<ByteName, LogGroup>()
    /// How many events there have been: their IDs.
    var eventCount = 0
    /// Policies of the account's resources by name.
    var resourcePolicies = OrderedMap<ByteName, Structure>()
    /// Policies of the account by type and name.
    var accountPolicies = OrderedMap<ByteName, Structure>()
    var destinations = OrderedMap<ByteName, Structure>()
    var deliverySources = OrderedMap<ByteName, Structure>()
    var deliveryDestinations = OrderedMap<ByteName, Structure>()
    var deliveries = OrderedMap<ByteName, Structure>()
    var queryDefinitions = OrderedMap<ByteName, Structure>()
    var queries = OrderedMap<ByteName, LogQuery>()
    var queryOrder: [String] = []
    var exports: [Structure] = []
    var detectors = OrderedMap<ByteName, Structure>()
    /// Tags of what isn't a group, by ARN.
    var tags = OrderedMap<ByteName, Structure>()
  }

  package static let name = "logs"
  package static let scope = StateScope.region
  package static func initialState(_ place: Place) -> State { State() }

  /// The constraints of the model are checked here: their error is another one.
  package static let checksConstraints = false

  package static let operations: [LocalOperation<State>] =
    [
      operation("CreateLogGroup", GroupOperations.create),
      operation("DeleteLogGroup", GroupOperations.delete),
      operation("DescribeLogGroups", GroupOperations.describe),
      operation("ListLogGroups", GroupOperations.list),
      operation("PutRetentionPolicy", GroupOperations.putRetention),
      operation("DeleteRetentionPolicy", GroupOperations.deleteRetention),
      operation("AssociateKmsKey", GroupOperations.associateKey),
      operation("DisassociateKmsKey", GroupOperations.disassociateKey),
      operation("PutLogGroupDeletionProtection", GroupOperations.putProtection),
      operation("CreateLogStream", StreamOperations.create),
      operation("DeleteLogStream", StreamOperations.delete),
      operation("DescribeLogStreams", StreamOperations.describe),
      operation("PutLogEvents", EventOperations.put),
      operation("GetLogEvents", EventOperations.get),
      operation("FilterLogEvents", EventOperations.filter),
      operation("GetLogRecord", QueryOperations.record),
      operation("GetLogGroupFields", QueryOperations.fields),
      operation("PutMetricFilter", MetricFilterOperations.put),
      operation("DescribeMetricFilters", MetricFilterOperations.describe),
      operation("DeleteMetricFilter", MetricFilterOperations.delete),
      operation("TestMetricFilter", MetricFilterOperations.test),
      operation("PutSubscriptionFilter", SubscriptionOperations.put),
      operation("DescribeSubscriptionFilters", SubscriptionOperations.describe),
      operation("DeleteSubscriptionFilter", SubscriptionOperations.delete),
      operation("PutDestination", DestinationOperations.put),
      operation("DescribeDestinations", DestinationOperations.describe),
      operation("DeleteDestination", DestinationOperations.delete),
      operation("PutDestinationPolicy", DestinationOperations.putPolicy),
      operation("PutResourcePolicy", PolicyOperations.putResource),
      operation("DescribeResourcePolicies", PolicyOperations.describeResource),
      operation("DeleteResourcePolicy", PolicyOperations.deleteResource),
      operation("PutAccountPolicy", PolicyOperations.putAccount),
      operation("DescribeAccountPolicies", PolicyOperations.describeAccount),
      operation("DeleteAccountPolicy", PolicyOperations.deleteAccount),
      operation("PutDataProtectionPolicy", PolicyOperations.putProtection),
      operation("GetDataProtectionPolicy", PolicyOperations.getProtection),
      operation("DeleteDataProtectionPolicy", PolicyOperations.deleteProtection),
      operation("PutQueryDefinition", QueryDefinitionOperations.put),
      operation("DescribeQueryDefinitions", QueryDefinitionOperations.describe),
      operation("DeleteQueryDefinition", QueryDefinitionOperations.delete),
      operation("StartQuery", QueryOperations.start),
      operation("GetQueryResults", QueryOperations.results),
      operation("DescribeQueries", QueryOperations.describe),
      operation("StopQuery", QueryOperations.stop),
      operation("CreateExportTask", ExportOperations.create),
      operation("DescribeExportTasks", ExportOperations.describe),
      operation("CancelExportTask", ExportOperations.cancel),
      operation("CreateLogAnomalyDetector", DetectorOperations.create),
      operation("GetLogAnomalyDetector", DetectorOperations.get),
      operation("ListLogAnomalyDetectors", DetectorOperations.list),
      operation("UpdateLogAnomalyDetector", DetectorOperations.update),
      operation("DeleteLogAnomalyDetector", DetectorOperations.delete),
    ] + TagOperations.operations + DeliveryOperations.operations

  /// An operation whose parameters are checked.
  static func operation(
    _ name: String, failsWith code: String = "InvalidParameterException",
    _ handler: @escaping @Sendable (inout State, LocalCall) throws -> Structure
  ) -> LocalOperation<State> {
    LocalOperation(name) { state, call in
      if let schema = call.operation.input,
        let message = ConstraintChecker.message(about: call.input, as: schema)
      {
        throw ServiceFault(code, message)
      }
      return try handler(&state, call)
    }
  }
}

extension LocalLogsService.State {
  /// Lets a group be changed that a request names by `logGroupName` or `logGroupIdentifier`.
  mutating func withGroup<Result>(
    _ call: LocalCall, _ body: (inout LogGroup) throws -> Result
  ) throws -> Result {
    try withGroup(named: try call.groupName(), call, body)
  }

  /// Lets a group be changed.
  mutating func withGroup<Result>(
    named name: String, _ call: LocalCall, _ body: (inout LogGroup) throws -> Result
  ) throws -> Result {
    let result = try groups.update(ByteName(name)) { group in
      group.trim(now: call.now)
      return try body(&group)
    }
    guard let result else { throw LogsFault.noGroup }
    return result
  }
}

extension LocalCall {
  /// The name of the group that a request is about.
  func groupName() throws -> String {
    switch (string("logGroupName"), string("logGroupIdentifier")) {
    case (let name?, nil): return name
    case (nil, let identifier?):
      return try LogsFault.groupName(ofIdentifier: identifier, "logGroupIdentifier")
    case (nil, nil):
      throw LogsFault.parameter(
        "1 validation error detected: Value null at 'logGroupName' failed to satisfy constraint: "
          + "Member must not be null")
    case (_?, _?):
      throw ServiceFault(
        "ValidationException", "LogGroup name and LogGroup ARN are mutually exclusive parameters.",
        status: 400)
    }
  }
}

extension LocalLogsService.State: ResourceHolder {
  /// Whether there is a group: `log-group:NAME`.
  package func holds(_ resource: String) -> Bool {
    guard resource.hasBytePrefix("log-group:") else { return false }
    let name = resource.dropFirst(10)
    return groups[ByteName(String(name.hasSuffix(":*") ? name.dropLast(2) : name))] != nil
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import Testing

/// Scripts with CloudFormation's, CloudWatch's, DynamoDB's and Glacier's resources against moto.
@Suite(.enabled(if: IntegrationServers.moto != nil, IntegrationServers.needsMoto))
struct OperationsResourceTests {
  private let name = IntegrationServers.uniqueName("name")

  @Test func stacks() async throws {
    let cloudformation = try IntegrationServers.motoResource("cloudformation")
    let template = """
      {"AWSTemplateFormatVersion": "2010-09-09", "Parameters": {"Name": {"Type": "String"}},
       "Resources": {"Queue": {"Type": "AWS::SQS::Queue",
         "Properties": {"QueueName": {"Ref": "Name"}}}},
       "Outputs": {"Url": {"Value": {"Ref": "Queue"}}}}
      """
    let parameters: Value = [["ParameterKey": "Name", "ParameterValue": .string(name)]]
    let stack = try await cloudformation.createStack(
      StackName: name, TemplateBody: template, Parameters: parameters)
    #expect(try await stack.stackStatus == "CREATE_COMPLETE")
    #expect(try await String(stack.outputs[0].OutputValue)?.hasSuffix(name) == true)
    let queue = stack.Resource("Queue")
    #expect(try await queue.resourceType == "AWS::SQS::Queue")
    var resources: [Value] = []
    for try await summary in stack.resourceSummaries.all() {
      resources.append(try await summary.logicalId)
    }
    #expect(resources == ["Queue"])
    var events = 0
    for try await _ in stack.events.all() { events += 1 }
    #expect(events > 0)
    var names: [Value] = []
    for try await stack in cloudformation.stacks.all() { names.append(try await stack.name) }
    #expect(names.contains(.string(name)))
    try await stack.delete()
  }

  @Test func alarmsAndMetrics() async throws {
    let cloudwatch = try IntegrationServers.motoResource("cloudwatch")
    let metric = cloudwatch.Metric(name, "Load")
    try await metric.putData(MetricData: [["MetricName": "Load", "Value": 1.5, "Unit": "Count"]])
    var metrics: [Resource] = []
    for try await metric in cloudwatch.metrics.filter(Namespace: name) { metrics.append(metric) }
    #expect(metrics == [metric])
    let alarm: Resource = try await metric.putAlarm(
      AlarmName: name, ComparisonOperator: "GreaterThanThreshold", EvaluationPeriods: 1,
      Period: 60, Statistic: "Average", Threshold: 2.5)
    #expect(try await alarm.threshold == 2.5)
    #expect(try await alarm.metric == metric)
    try await alarm.setState(StateValue: "ALARM", StateReason: "test")
    #expect(try await alarm.stateValue == "ALARM")
    try await cloudwatch.alarms.filter(AlarmNames: [name]).delete()
    var left = 0
    for try await _ in cloudwatch.alarms.filter(AlarmNames: [name]) { left += 1 }
    #expect(left == 0)
  }

  @Test func tables() async throws {
    let dynamodb = try IntegrationServers.motoResource("dynamodb")
    let keys: Value = [["AttributeName": "id", "KeyType": "HASH"]]
    let attributes: Value = [["AttributeName": "id", "AttributeType": "S"]]
    let table = try await dynamodb.createTable(
      TableName: name, KeySchema: keys, AttributeDefinitions: attributes,
      BillingMode: "PAY_PER_REQUEST")
    try await table.waitUntilExists()
    #expect(try await table.tableStatus == "ACTIVE")
    #expect(try await table.keySchema[0].AttributeName == "id")
    var tables: [Resource] = []
    for try await table in dynamodb.tables.all() { tables.append(table) }
    #expect(tables.contains(table))
    let throughput: Value = ["ReadCapacityUnits": 5, "WriteCapacityUnits": 6]
    try await table.update(BillingMode: "PROVISIONED", ProvisionedThroughput: throughput)
    #expect(try await table.provisionedThroughput.WriteCapacityUnits == 6)
    try await table.delete()
    try await table.waitUntilNotExists()
  }

  @Test func vaults() async throws {
    let glacier = try IntegrationServers.motoResource("glacier")
    let account = glacier.Account("-")
    let vault = try await account.createVault(vaultName: name)
    let bytes: [UInt8] = Array("to be kept".utf8)
    let archive = try await vault.uploadArchive(archiveDescription: "d", body: bytes)
    #expect(try await String(archive.id)?.isEmpty == false)
    #expect(try await vault.numberOfArchives == 1)
    let job = try await vault.initiateInventoryRetrieval()
    #expect(try await job.vaultName == .string(name))
    var names: [Value] = []
    for try await vault in account.vaults.all() { names.append(try await vault.name) }
    #expect(names.contains(.string(name)))
    try await archive.delete()
    try await vault.delete()
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalWorkflows
import ServiceModel
import Testing

@Suite struct GlueTests {
  private let engine: LocalEngine

  init() throws {
    engine = try LocalEngine(
      services: [AnyLocalService(LocalGlueService.self)],
      clock: LocalClock(standingAt: LocalInstant(microseconds: 1_767_225_600_000_000)),
      models: try ModelBundle.embedded)
  }

  @discardableResult
  private func glue(
    _ operation: String, _ input: Structure = [:]
  ) async throws(ServiceFault) -> Value {
    .structure(
      try await engine.perform(
        service: "glue", operation: operation, input: input,
        place: Place(account: "123456789012", region: "us-east-1"),
        principal: .root(account: "123456789012")))
  }

  private func fails(_ operation: String, _ input: Structure) async -> ServiceFault? {
    do {
      try await glue(operation, input)
      return nil
    } catch {
      return error
    }
  }

  // MARK: Catalog

  private func table(_ keys: [(String, String)]) async throws {
    try await glue("CreateDatabase", ["DatabaseInput": ["Name": "D"]])
    try await glue(
      "CreateTable",
      [
        "DatabaseName": "d",
        "TableInput": [
          "Name": "T",
          "PartitionKeys": .list(
            keys.map { ["Name": .string($0.0), "Type": .string($0.1)] }),
        ],
      ])
  }

  @Test func tablesHaveVersions() async throws {
    try await table([])
    try await glue(
      "UpdateTable", ["DatabaseName": "d", "TableInput": ["Name": "t", "Description": "new"]])
    let table = try await glue("GetTable", ["DatabaseName": "d", "Name": "t"]).Table
    #expect(table.VersionId == "1" && table.Description == "new" && table.Name == "t")
    let versions = try await glue("GetTableVersions", ["DatabaseName": "d", "TableName": "t"])
    #expect(versions.TableVersions[...].count == 2)
    let error = await fails(
      "GetTableVersion", ["DatabaseName": "d", "TableName": "t", "VersionId": "7"])
    #expect(error?.message == "Version not found.")
    #expect(
      await fails("GetTable", ["DatabaseName": "x", "Name": "t"])?.message
        == "Database x not found.")
  }

  @Test(arguments: [
    ("*", 3), ("sales_*", 2), ("sales_\\d+", 1), ("s|e", 3), ("x.*", 0), ("[a-f]+", 1),
    (".ales", 2),
  ])
  func tablesAreFoundByExpressions(_ expression: String, _ count: Int) async throws {
    try await glue("CreateDatabase", ["DatabaseInput": ["Name": "d"]])
    for name in ["sales_2025", "sales_eu", "events"] {
      try await glue(
        "CreateTable", ["DatabaseName": "d", "TableInput": ["Name": .string(name)]])
    }
    let found = try await glue(
      "GetTables", ["DatabaseName": "d", "Expression": .string(expression)])
    #expect(found.TableList[...].count == count)
  }

  @Test(arguments: [
    ("year = 2025", 2), ("year > 2024 and region like 'e_'", 1),
    ("day between '2025-01-01' and '2025-12-31'", 2),
    ("region in ('eu', 'us') or not year < 3000", 3), ("region not in ('eu')", 2),
    ("year is not null AND (day) <> '2025-02-01'", 2), ("region >= 'us'", 2),
  ])
  func partitionsAreFoundByExpressions(_ expression: String, _ count: Int) async throws {
    try await table([("year", "int"), ("region", "string"), ("day", "date")])
    for values in [
      ["2024", "us", "2024-01-01"], ["2025", "eu", "2025-02-01"], ["2025", "us", "2025-03-01"],
    ] {
      try await glue(
        "CreatePartition",
        [
          "DatabaseName": "d", "TableName": "t",
          "PartitionInput": ["Values": .list(values.map(Value.string))],
        ])
    }
    let found = try await glue(
      "GetPartitions",
      ["DatabaseName": "d", "TableName": "t", "Expression": .string(expression)])
    #expect(found.Partitions[...].count == count)
  }

  @Test(arguments: [
    ("none = 1", "Invalid partition expression!"), ("year = 'x'", "\"x\" is not an integer."),
    ("year like '2'", "Integral data type doesn't support operation 'LIKE'"),
    ("year =", "Invalid partition expression!"), ("(year = 1", "Invalid partition expression!"),
  ])
  func badExpressions(_ expression: String, _ message: String) async throws {
    try await table([("year", "int")])
    let error = await fails(
      "GetPartitions",
      ["DatabaseName": "d", "TableName": "t", "Expression": .string(expression)])
    #expect(error?.code == "InvalidInputException" && error?.message == message)
  }

  @Test func batchesSayWhatFailed() async throws {
    try await table([("k", "string")])
    let answer = try await glue(
      "BatchCreatePartition",
      [
        "DatabaseName": "d", "TableName": "t",
        "PartitionInputList": [["Values": ["a"]], ["Values": ["a"]]],
      ])
    #expect(answer.Errors[0].ErrorDetail.ErrorCode == "AlreadyExistsException")
    #expect(answer.Errors[1] == .null)
  }

  // MARK: Jobs

  private func job(_ more: Structure = [:]) async throws {
    var input: Structure = ["Name": "j", "Role": "r", "Command": ["Name": "glueetl"]]
    for (name, value) in more { input[name] = value }
    try await glue("CreateJob", input)
  }

  private func start(_ arguments: Structure = [:]) async throws(ServiceFault) -> Value {
    try await glue("StartJobRun", ["JobName": "j", "Arguments": .structure(arguments)]).JobRunId
  }

  private func state(_ run: Value) async throws -> Value {
    try await glue("GetJobRun", ["JobName": "j", "RunId": run]).JobRun.JobRunState
  }

  @Test func runsFollowTheClock() async throws {
    try await job()
    let run = try await start(["--local-seconds": "60"])
    #expect(try await state(run) == "STARTING")
    engine.advance(by: .seconds(1))
    #expect(try await state(run) == "RUNNING")
    let error = await fails("StartJobRun", ["JobName": "j"])
    #expect(error?.code == "ConcurrentRunsExceededException")
    engine.advance(by: .seconds(60))
    #expect(try await state(run) == "SUCCEEDED")
  }

  @Test func runsStopAndTimeOut() async throws {
    try await job(["Timeout": 1])
    let first = try await start(["--local-seconds": "600"])
    engine.advance(by: .seconds(2))
    try await glue("BatchStopJobRun", ["JobName": "j", "JobRunIds": [first]])
    #expect(try await state(first) == "STOPPING")
    engine.advance(by: .seconds(1))
    #expect(try await state(first) == "STOPPED")
    let second = try await start(["--local-seconds": "600"])
    engine.advance(by: .seconds(61))
    #expect(try await state(second) == "TIMEOUT")
  }

  @Test func failedRunsAreTriedAgain() async throws {
    try await job(["MaxRetries": 1])
    let run = try await start(["--local-outcome": "FAILED"])
    engine.advance(by: .seconds(10))
    let runs = try await glue("GetJobRuns", ["JobName": "j"]).JobRuns
    #expect(runs[...].count == 2 && runs[0].Attempt == 1 && runs[0].PreviousRunId == run)
    #expect(runs[0].JobRunState == "FAILED")
  }

  @Test func triggersStartWhatFollows() async throws {
    try await job()
    try await glue(
      "CreateCrawler", ["Name": "c", "Role": "r", "Targets": ["S3Targets": [["Path": "s3://b"]]]])
    try await glue(
      "CreateTrigger",
      [
        "Name": "t", "Type": "CONDITIONAL", "StartOnCreation": true,
        "Actions": [["CrawlerName": "c"]],
        "Predicate": [
          "Conditions": [["LogicalOperator": "EQUALS", "JobName": "j", "State": "SUCCEEDED"]]
        ],
      ])
    _ = try await start()
    engine.advance(by: .seconds(2))
    #expect(try await glue("GetCrawler", ["Name": "c"]).Crawler.State == "RUNNING")
    engine.advance(by: .seconds(2))
    let crawler = try await glue("GetCrawler", ["Name": "c"]).Crawler
    #expect(crawler.State == "READY" && crawler.LastCrawl.Status == "SUCCEEDED")
  }

  // MARK: Schemas

  @Test func schemasHaveVersions() async throws {
    try await glue("CreateRegistry", ["RegistryName": "r"])
    let id: Value = ["RegistryName": "r", "SchemaName": "s"]
    let definition = #"{"type": "string"}"#
    try await glue(
      "CreateSchema",
      [
        "RegistryId": ["RegistryName": "r"], "SchemaName": "s", "DataFormat": "AVRO",
        "Compatibility": "BACKWARD", "SchemaDefinition": .string(definition),
      ])
    let same = try await glue(
      "RegisterSchemaVersion",
      ["SchemaId": id, "SchemaDefinition": #"{ "type":"string" }"#])
    #expect(same.VersionNumber == 1)
    let next = try await glue(
      "RegisterSchemaVersion", ["SchemaId": id, "SchemaDefinition": #"{"type": "int"}"#])
    #expect(next.VersionNumber == 2)
    let latest = try await glue(
      "GetSchemaVersion", ["SchemaId": id, "SchemaVersionNumber": ["LatestVersion": true]])
    #expect(latest.SchemaVersionId == next.SchemaVersionId)
    let bad = await fails("RegisterSchemaVersion", ["SchemaId": id, "SchemaDefinition": "{"])
    #expect(bad?.message?.hasPrefix("Schema definition of AVRO data format is invalid") ?? false)
  }

  @Test func tagsBelongToResources() async throws {
    try await job(["Tags": ["a": "1"]])
    let arn: Value = "arn:aws:glue:us-east-1:123456789012:job/j"
    try await glue("TagResource", ["ResourceArn": arn, "TagsToAdd": ["b": "2"]])
    try await glue("UntagResource", ["ResourceArn": arn, "TagsToRemove": ["a"]])
    #expect(try await glue("GetTags", ["ResourceArn": arn]).Tags == ["b": "2"])
    #expect(try await glue("ListJobs", ["Tags": ["b": "2"]]).JobNames[0] == "j")
    #expect(try await glue("ListJobs", ["Tags": ["b": "3"]]).JobNames[0] == .null)
    let missing = await fails(
      "GetTags", ["ResourceArn": "arn:aws:glue:us-east-1:123456789012:job/x"])
    #expect(missing?.code == "EntityNotFoundException")
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import Testing
import WireFormats

@testable import AWSCommands

@Suite struct DataPipelineTests {
  @Test func definitionsAreTranslated() async throws {
    let run = try await TestCommand(
      [
        "datapipeline", "put-pipeline-definition", "--pipeline-id", "df-1", "--pipeline-definition",
        "{\"objects\":[{\"id\":\"A\",\"on\":{\"ref\":\"B\"},\"args\":[\"x\",\"y\"]}],"
          + "\"values\":{\"unused\":\"1\"}}", "--parameter-values", "p=1", "p=2", "q=",
      ])
    #expect(run.errors == "")
    let sent = try JSONNode(parsing: run.bodies.first ?? "")
    #expect(
      sent["pipelineObjects"] == [
        [
          "id": "A", "name": "A",
          "fields": [
            ["key": "args", "stringValue": "x"], ["key": "args", "stringValue": "y"],
            ["key": "on", "refValue": "B"],
          ],
        ]
      ])
    #expect(
      sent["parameterValues"] == [
        ["id": "p", "stringValue": "1"], ["id": "p", "stringValue": "2"],
        ["id": "q", "stringValue": ""],
      ])
  }

  @Test func definitionsComeBack() {
    let answer = PipelineDefinition.console([
      "pipelineObjects": [
        [
          "id": "A", "name": "N",
          "fields": [
            ["key": "x", "stringValue": "1"], ["key": "x", "stringValue": "2"],
            ["key": "on", "refValue": "B"],
          ],
        ]
      ],
      "parameterValues": [["id": "p", "stringValue": "v"]],
    ])
    #expect(
      answer == [
        "objects": [["id": "A", "name": "N", "x": ["1", "2"], "on": ["ref": "B"]]],
        "values": ["p": "v"],
      ])
  }

  @Test(arguments: [
    ("{}", "Error in pipeline definition: Missing \"objects\" key"),
    ("{\"objects\":[{\"x\":\"y\"}]}", "Missing \"id\" key of element: {\"x\": \"y\"}"),
    ("{", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
  ])
  func wrongDefinitions(_ definition: String, _ message: String) async throws {
    let run = try await TestCommand([
      "datapipeline", "put-pipeline-definition", "--pipeline-id", "df-1", "--pipeline-definition",
      definition,
    ])
    #expect(run.bodies.isEmpty)
    #expect(run.errors.contains(message))
  }

  @Test func runsAreATable() async throws {
    let run = try await TestCommand(
      "datapipeline list-runs --pipeline-id df-1 --status finished",
      responses: [
        "{\"ids\":[\"@i-1\"],\"hasMoreResults\":false}",
        "{\"pipelineObjects\":[{\"id\":\"@i-1\",\"name\":\"n\",\"fields\":["
          + "{\"key\":\"@componentParent\",\"refValue\":\"Copy\"},"
          + "{\"key\":\"@status\",\"stringValue\":\"FINISHED\"}]}]}",
      ])
    #expect(run.errors == "")
    #expect(run.bodies.first?.contains("FINISHED") == true)
    #expect(run.output.contains("   1.  Copy      "))
    #expect(run.output.contains("       @i-1      "))
  }
}

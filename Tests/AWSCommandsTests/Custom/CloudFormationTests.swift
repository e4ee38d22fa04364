// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport
import TestSupport
import Testing
import WireFormats

@testable import AWSCommands

@Suite struct CloudFormationTemplateTests {
  private static let template = """
    Version: 2010-09-09
    Numbers: [0x10, 1.50, 1e3, yes, ~]
    Joined: !Join [",", [a, !Ref B]]
    Part: !GetAtt A.b.c
    Text: !Sub |
      one
      two
    Where: !Condition C
    Base: &b {x: 1}
    Derived: {<<: *b, y: 2}
    """

  @Test func shortFormsAreWrittenOut() throws {
    let text = try CloudFormationTemplate(Self.template, .v2).yaml
    #expect(
      text == """
        Version: 2010-09-09
        Numbers:
        - 16
        - 1.5
        - 1000.0
        - true
        - null
        Joined:
          Fn::Join:
          - ','
          - - a
            - Ref: B
        Part:
          Fn::GetAtt:
          - A
          - b.c
        Text:
          Fn::Sub: "one\\ntwo\\n"
        Where:
          Condition: C
        Base:
          x: 1
        Derived:
          x: 1
          y: 2

        """)
  }

  @Test func jsonIsRead() throws {
    let template = try CloudFormationTemplate(#"{"b": 1.0, "a": "2010-09-09", "b": 2}"#, .v1)
    #expect(template.yaml == "b: 2\na: '2010-09-09'\n")
    #expect(try template.json() == "{\n    \"b\": 2,\n    \"a\": \"2010-09-09\"\n}")
  }

  @Test func datesAreNoJSON() throws {
    let template = try CloudFormationTemplate("a: 2010-09-09", .v2)
    #expect(throws: CommandFailure("Object of type date is not JSON serializable")) {
      try template.json()
    }
  }

  @Test(arguments: [
    ("[]", []), ("[\"A=1=2\", \"B=\"]", ["A=1=2", "B="]),
    ("[{\"ParameterKey\": \"A\", \"ParameterValue\": \"1\"}]", ["A=1"]),
    ("{\"Parameters\": {\"A\": \"1\"}}", ["A=1"]),
  ])
  func overridesAsJSON(_ json: String, _ pairs: [String]) throws {
    let overrides = try StackDeployment.overrides(try PythonJSON.value(of: json))
    #expect(overrides.map { "\($0.key)=\($0.value.text)" } == pairs)
  }

  @Test(arguments: ["{}", "[1]", "\"A=1\"", "[\"A\"]", "[{\"ParameterKey\": \"A\"}]"])
  func otherJSONIsRefused(_ json: String) throws {
    let value = try PythonJSON.value(of: json)
    #expect(throws: CommandFailure.self) { try StackDeployment.overrides(value) }
  }

  @Test(arguments: [
    ("s3://b/k/l?versionId=v", "b k/l v"), ("s3://b//k", "b k nil"), ("s3://b", nil),
    ("https://b/k", nil),
  ])
  func urls(_ text: String, _ parts: String?) {
    let url = S3URL(text)
    #expect(url.map { "\($0.bucket) \($0.key) \($0.version ?? "nil")" } == parts)
  }
}

@Suite struct TemplatePackageTests {
  @Test func foldersAndFilesAreUploaded() async throws {
    let home = try TemporaryHome()
    try home.write("print(1)", to: "src/a/f.py")
    try home.write("openapi: 3.0.1", to: "api.yaml")
    try home.write("Resources: {B: {Type: 'AWS::S3::Bucket'}}", to: "nested.yaml")
    try home.write(
      """
      Resources:
        F: {Type: AWS::Lambda::Function, Properties: {Code: ./src, Handler: f.h}}
        A: {Type: AWS::Serverless::Api, Properties: {DefinitionUri: api.yaml}}
        N: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: nested.yaml}}
        S: {Type: AWS::Serverless::Api, Properties: {DefinitionBody: {}}}
        I: {"Fn::Transform": {Name: AWS::Include, Parameters: {Location: api.yaml}}}
      """, to: "t.yaml")
    let run = try await TestCommand(
      "cloudformation package --s3-bucket bkt --template-file \(home.path)/t.yaml --force-upload",
      responses: ["", "", "", ""])
    #expect(run.status == 0, "\(run.errors)")
    let hash = "/bkt/"
    #expect(run.targets.count == 4 && run.targets.allSatisfy { $0.hasPrefix(hash) })
    #expect(run.output.contains("      Code:\n        S3Bucket: bkt\n        S3Key: "))
    #expect(run.output.contains("      DefinitionUri: s3://bkt/"))
    #expect(run.output.contains(".template\n"))
    #expect(run.output.contains("      DefinitionBody: {}\n"))
    #expect(run.errors.contains("\rUploading to "))
  }

  @Test func aTemplateInItselfIsRefused() async throws {
    let home = try TemporaryHome()
    try home.write(
      "Resources: {N: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: t.yaml}}}",
      to: "t.yaml")
    let run = try await TestCommand(
      "cloudformation package --s3-bucket b --template-file \(home.path)/t.yaml")
    #expect(run.status == 255 && run.errors.contains("t.yaml contains itself"), "\(run.errors)")
    #expect(run.bodies.isEmpty)
  }

  @Test func whatIsMissingIsNamed() async throws {
    let home = try TemporaryHome()
    try home.write(
      "Resources: {F: {Type: AWS::Serverless::Function, Properties: {CodeUri: gone}}}",
      to: "t.yaml")
    let run = try await TestCommand(
      "cloudformation package --s3-bucket b --template-file \(home.path)/t.yaml")
    #expect(run.status == 255)
    #expect(
      run.errors
        == "\naws: [ERROR]: Unable to upload artifact gone referenced by CodeUri parameter of F "
        + "resource.\nParameter CodeUri of resource F refers to a file or folder that does not "
        + "exist \(home.path)/gone\n")
    #expect(run.bodies.isEmpty)
  }
}

@Suite struct StackDeploymentTests {
  private static func xml(_ name: String, _ body: String) -> String {
    "<\(name)Response><\(name)Result>\(body)</\(name)Result></\(name)Response>"
  }

  private func deploy(_ words: String, _ status: String, reason: String = "") async throws
    -> TestCommand
  {
    let home = try TemporaryHome()
    try home.write("Parameters: {A: {Type: String}, B: {Type: String}}", to: "t.yaml")
    return try await TestCommand(
      "cloudformation deploy --stack-name s --template-file \(home.path)/t.yaml " + words,
      responses: [
        Self.xml(
          "DescribeStacks",
          "<Stacks><member><StackName>s</StackName><StackStatus>CREATE_COMPLETE</StackStatus>"
            + "</member></Stacks>"),
        Self.xml(
          "GetTemplateSummary",
          "<Parameters><member><ParameterKey>B</ParameterKey></member></Parameters>"),
        Self.xml("CreateChangeSet", "<Id>change</Id>"),
        Self.xml(
          "DescribeChangeSet",
          "<Status>\(status)</Status><StatusReason>\(reason)</StatusReason>"),
      ])
  }

  @Test func onlyKnownParametersKeepTheirValues() async throws {
    let run = try await deploy(
      "--no-execute-changeset --parameter-overrides X=1", "CREATE_COMPLETE")
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("--change-set-name change\n"))
    let form = try #require(run.bodies.dropFirst(2).first)
    #expect(form.contains("Parameters.member.1.ParameterKey=B&"))
    #expect(form.contains("Parameters.member.1.UsePreviousValue=true&"))
    #expect(!form.contains("Parameters.member.2"))
  }

  @Test func noChanges() async throws {
    let reason = "No updates are to be performed."
    let run = try await deploy("", "FAILED", reason: reason)
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("\nNo changes to deploy. Stack s is up to date\n"))
    let strict = try await deploy("--fail-on-empty-changeset", "FAILED", reason: reason)
    #expect(strict.status == 255)
    let failed = try await deploy("", "FAILED", reason: "Oh")
    #expect(failed.errors.contains("Status: FAILED. Reason: Oh"))
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing
import WireFormats

struct FunctionTests {
  @Test func functionsAreMadeReadAndDeleted() async throws {
    let lambda = try TestLambda()
    let made = try await lambda.create("f", ["Tags": ["a": "1"]])
    #expect(made.State == "Pending")
    #expect(made.FunctionArn == "arn:aws:lambda:us-east-1:123456789012:function:f")
    let function = try await lambda("GetFunction", ["FunctionName": made.FunctionArn])
    #expect(function.Configuration.State == "Active")
    #expect(function.Configuration.Timeout == 3)
    #expect(function.Tags.a == "1")
    #expect(function.Configuration.CodeSize == .integer(Int64(TestLambda.zip.count)))
    let twin = await lambda.fault(
      "CreateFunction",
      [
        "FunctionName": "f", "Runtime": "python3.12", "Handler": "a.b", "Role": TestLambda.role,
        "Code": ["ZipFile": .blob(TestLambda.zip)],
      ])
    #expect(twin?.message == "Function already exist: f")
    try await lambda("DeleteFunction", ["FunctionName": "f"])
    let gone = await lambda.fault("GetFunction", ["FunctionName": "f"])
    #expect(
      gone?.message
        == "Function not found: arn:aws:lambda:us-east-1:123456789012:function:f")
  }

  @Test(arguments: [
    ("f:g:h", "ValidationException"),
    ("arn:aws:lambda:eu-west-1:123456789012:function:f", "ResourceNotFoundException"),
    ("arn:aws:lambda:us-east-1:210987654321:function:f", "AccessDeniedException"),
  ])
  func namesThatAreWrong(name: String, code: String) async throws {
    let lambda = try TestLambda()
    #expect(await lambda.fault("GetFunction", ["FunctionName": .string(name)])?.code == code)
  }

  @Test func codeThatIsNoZip() async throws {
    let lambda = try TestLambda()
    let fault = await lambda.fault(
      "CreateFunction",
      [
        "FunctionName": "f", "Runtime": "python3.12", "Handler": "a.b", "Role": TestLambda.role,
        "Code": ["ZipFile": .blob([1, 2, 3])],
      ])
    #expect(fault?.code == "InvalidParameterValueException")
    let role = await lambda.fault(
      "CreateFunction",
      [
        "FunctionName": "f", "Runtime": "python3.12", "Handler": "a.b", "Role": "r",
        "Code": ["ZipFile": .blob(TestLambda.zip)],
      ])
    #expect(role?.code == "ValidationException")
  }

  @Test func versionsNeverChange() async throws {
    let lambda = try TestLambda()
    _ = try await lambda.create()
    #expect(try await lambda("PublishVersion", ["FunctionName": "f"]).Version == "1")
    #expect(try await lambda("PublishVersion", ["FunctionName": "f"]).Version == "1")
    try await lambda("UpdateFunctionConfiguration", ["FunctionName": "f", "Timeout": 9])
    #expect(try await lambda("PublishVersion", ["FunctionName": "f"]).Version == "2")
    let first = try await lambda("GetFunctionConfiguration", ["FunctionName": "f:1"])
    #expect(first.Timeout == 3)
    #expect(first.FunctionArn == "arn:aws:lambda:us-east-1:123456789012:function:f:1")
    let versions = try await lambda("ListVersionsByFunction", ["FunctionName": "f", "MaxItems": 2])
    #expect([Value](versions.Versions)?.map { String($0.Version) } == ["$LATEST", "1"])
    let rest = try await lambda(
      "ListVersionsByFunction", ["FunctionName": "f", "Marker": versions.NextMarker])
    #expect([Value](rest.Versions)?.map { String($0.Version) } == ["2"])
  }

  @Test func aliasesName() async throws {
    let lambda = try TestLambda()
    _ = try await lambda.create()
    try await lambda("PublishVersion", ["FunctionName": "f"])
    let alias = try await lambda(
      "CreateAlias", ["FunctionName": "f", "Name": "live", "FunctionVersion": "1"])
    #expect(alias.AliasArn == "arn:aws:lambda:us-east-1:123456789012:function:f:live")
    let unknown = await lambda.fault(
      "CreateAlias", ["FunctionName": "f", "Name": "b", "FunctionVersion": "7"])
    #expect(unknown?.code == "ResourceNotFoundException")
    let used = await lambda.fault("DeleteFunction", ["FunctionName": "f:1"])
    #expect(used?.code == "ResourceConflictException")
    let stale = await lambda.fault(
      "UpdateAlias", ["FunctionName": "f", "Name": "live", "RevisionId": "x"])
    #expect(stale?.status == 412)
  }

  @Test func permissions() async throws {
    let lambda = try TestLambda()
    _ = try await lambda.create()
    let added = try await lambda(
      "AddPermission",
      [
        "FunctionName": "f", "StatementId": "s", "Action": "lambda:InvokeFunction",
        "Principal": "s3.amazonaws.com", "SourceArn": "arn:aws:s3:::b",
      ])
    let statement = try JSONNode(parsing: String(added.Statement) ?? "")
    #expect(statement["Principal"]?["Service"]?.string == "s3.amazonaws.com")
    #expect(
      statement["Condition"]?["ArnLike"]?["AWS:SourceArn"]?.string == "arn:aws:s3:::b")
    try await lambda("RemovePermission", ["FunctionName": "f", "StatementId": "s"])
    let gone = await lambda.fault("GetPolicy", ["FunctionName": "f"])
    #expect(gone?.message == "The resource you requested does not exist.")
  }

  @Test func layers() async throws {
    let lambda = try TestLambda()
    let layer = try await lambda(
      "PublishLayerVersion", ["LayerName": "l", "Content": ["ZipFile": .blob(TestLambda.zip)]])
    #expect(layer.Version == 1)
    let function = try await lambda.create("f", ["Layers": [layer.LayerVersionArn]])
    #expect(function.Layers[0].Arn == layer.LayerVersionArn)
    try await lambda("DeleteLayerVersion", ["LayerName": "l", "VersionNumber": 1])
    let next = try await lambda(
      "PublishLayerVersion", ["LayerName": "l", "Content": ["ZipFile": .blob(TestLambda.zip)]])
    #expect(next.Version == 2)
  }
}

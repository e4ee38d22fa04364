// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import CommandSupport
import Files
import WireFormats
import YAML

/// Creates a change set from a template, and executes it.
struct StackDeployment {
  private static let namePrefix = "awscli-cloudformation-package-deploy-"
  /// Templates of more bytes must be uploaded.
  private static let largestTemplate: Int64 = 51_200

  private let run: CustomRun
  private let cloudFormation: ServiceCaller
  private let stack: String

  /// A change set.
  private struct ChangeSet {
    let id: String
    /// Whether the stack is new.
    let creates: Bool
  }

  /// Why there is nothing to execute.
  private struct NoChanges: Error {}

  @Sendable static func run(_ run: CustomRun) async throws -> Int32 {
    let deployment = StackDeployment(
      run: run, cloudFormation: try run.service("cloudformation"),
      stack: try run.required("stack-name"))
    return try await deployment.deploy()
  }

  private func deploy() async throws -> Int32 {
    let path = try run.required("template-file")
    let text = try TemplateFile.text(path)
    let overrides = try parameterOverrides()
    let tags = try Self.pairs(run.words("tags") ?? [], option: "tags")
    let template = try CloudFormationTemplate(text, run.invocation.flavour).root
    guard template.isMapping else {
      throw CommandFailure("'\(template.pythonType)' object has no attribute 'get'")
    }
    let parameters = Self.parameters(of: template, overrides)
    let bucket = run.text("s3-bucket").flatMap { $0.isEmpty ? nil : $0 }
    if (FileStatus(of: path)?.size ?? 0) > Self.largestTemplate, bucket == nil {
      throw CommandFailure(
        "Templates with a size greater than 51,200 bytes must be deployed via an S3 Bucket. Please "
          + "add the --s3-bucket parameter to your command. The local template will be copied to "
          + "that S3 bucket and then deployed.")
    }
    do {
      let changes = try await createChangeSet(text, parameters, tags: tags, bucket: bucket)
      try await waitForChangeSet(changes)
      return try await execute(changes)
    } catch is NoChanges {
      let message = "No changes to deploy. Stack \(stack) is up to date"
      let fails = run.flag("fail-on-empty-changeset") ?? (run.invocation.flavour == .v1)
      if fails { throw CommandFailure(message) }
      try run.write("\n\(message)\n")
      return 0
    }
  }

  // MARK: - Parameters

  /// The new values of parameters: `Name=Value`, or in version 2 JSON in one of three forms.
  private func parameterOverrides() throws -> [(key: String, value: Value)] {
    guard let words = run.words("parameter-overrides"), let first = words.first else { return [] }
    let isContent = run.texts["parameter-overrides"]?.isContent == true
    switch run.invocation.flavour {
    case .v1:
      guard words.count == 1, first.trimmed.hasPrefix("[") else { break }
      return try Self.pairs(
        jsonList(first).map { String($0) ?? $0.text }, option: "parameter-overrides")
    case .v2:
      do {
        return try Self.overrides(try PythonJSON.value(of: first))
      } catch let failure as PythonJSON.Failure {
        if isContent { throw CommandFailure(failure.message) }
      }
    }
    return try Self.pairs(words, option: "parameter-overrides")
  }

  private func jsonList(_ text: String) throws -> [Value] {
    do {
      return [Value](try PythonJSON.value(of: text)) ?? []
    } catch {
      throw CommandFailure(
        .parameters,
        "Error parsing parameter '--parameter-overrides': Invalid JSON: \(error.message)\n"
          + "JSON received: \(text)")
    }
  }

  static func overrides(_ json: Value) throws -> [(key: String, value: Value)] {
    if let members = Structure(json), let parameters = Structure(members["Parameters"]) {
      return parameters.map { ($0.name, $0.value) }
    }
    if let list = [Value](json) {
      let stackForm = list.compactMap { element -> (key: String, value: Value)? in
        guard let members = Structure(element), members.count == 2,
          let key = String(members["ParameterKey"]), let value = members["ParameterValue"]
        else { return nil }
        return (key, value)
      }
      if stackForm.count == list.count { return stackForm }
      let texts = list.compactMap { String($0) }.filter { $0.contains("=") }
      if texts.count == list.count { return try pairs(texts, option: "parameter-overrides") }
    }
    throw CommandFailure(
      .parameters,
      "JSON passed to --parameter-overrides must be one of the formats: "
        + "[\"Key1=Value1\",\"Key2=Value2\", ...] , "
        + "[{\"ParameterKey\": \"Key1\", \"ParameterValue\": \"Value1\"}, ...] , "
        + "[\"Parameters\": {\"Key1\": \"Value1\", \"Key2\": \"Value2\", ...}]")
  }

  /// Words of the form `Name=Value`.
  static func pairs(
    _ words: [String], option: String
  ) throws -> [(key: String, value: Value)] {
    var pairs = Structure()
    for word in words {
      guard let equals = word.firstIndex(of: "=") else {
        throw CommandFailure(
          "['\(word)'] value passed to --\(option) must be of format Key=Value")
      }
      pairs[String(word[..<equals])] = .string(String(word[word.index(after: equals)...]))
    }
    return pairs.map { ($0.name, $0.value) }
  }

  /// The template's parameters, each with its new value or the previous one.
  static func parameters(
    of template: YAMLNode, _ overrides: [(key: String, value: Value)]
  ) -> [Structure] {
    guard case .mapping(let entries)? = template["Parameters"]?.content else { return [] }
    return entries.compactMap { entry in
      guard let key = entry.key.text else { return nil }
      if let value = overrides.last(where: { $0.key == key })?.value {
        return ["ParameterKey": .string(key), "ParameterValue": value]
      }
      return ["ParameterKey": .string(key), "UsePreviousValue": true]
    }
  }

  // MARK: - Change sets

  private func createChangeSet(
    _ template: String, _ parameters: [Structure], tags: [(key: String, value: Value)],
    bucket: String?
  ) async throws -> ChangeSet {
    let now = Timestamp.now
    let creates = try await !hasStack()
    let known = creates ? [] : try await existingParameters()
    // There is no previous value of a parameter that the stack doesn't have.
    let kept = parameters.filter { parameter in
      parameter["UsePreviousValue"] == nil
        || known.contains(String(parameter["ParameterKey"]) ?? "")
    }
    var input: Structure = [
      "ChangeSetName": .string("\(Self.namePrefix)\(now.seconds)"), "StackName": .string(stack),
      "TemplateBody": .string(template), "ChangeSetType": creates ? "CREATE" : "UPDATE",
      "Parameters": .list(kept.map { .structure($0) }),
      "Capabilities": .list((run.words("capabilities") ?? []).map { .string($0) }),
      "Description": .string("Created by AWS CLI at \(now.iso8601.dropLast()) UTC"),
      "Tags": .list(tags.map { ["Key": .string($0.key), "Value": $0.value] }),
    ]
    if let bucket {
      let uploader = try ArtifactUploader(run, bucket: bucket)
      let location = try await uploader.upload(text: template, suffix: ".template")
      input["TemplateBody"] = nil
      input["TemplateURL"] = .string(uploader.pathStyleURL(location))
    }
    if let role = run.text("role-arn") { input["RoleARN"] = .string(role) }
    if let topics = run.words("notification-arns") {
      input["NotificationARNs"] = .list(topics.map { .string($0) })
    }
    let answer = try await cloudFormation("CreateChangeSet", input)
    return ChangeSet(id: String(answer["Id"]) ?? "", creates: creates)
  }

  /// Whether there is a stack that can be updated: one with only a change set can't.
  private func hasStack() async throws -> Bool {
    do {
      let answer = try await cloudFormation("DescribeStacks", ["StackName": .string(stack)])
      let stacks = answer["Stacks"][...]
      return stacks.count == 1 && String(stacks[0]["StackStatus"]) != "REVIEW_IN_PROGRESS"
    } catch let failure as ServiceFailure
      where failure.error.message.contains("Stack with id \(stack) does not exist")
    {
      return false
    }
  }

  private func existingParameters() async throws -> Set<String> {
    let summary = try await cloudFormation("GetTemplateSummary", ["StackName": .string(stack)])
    return Set(summary["Parameters"][...].compactMap { String($0["ParameterKey"]) })
  }

  private func waitForChangeSet(_ changes: ChangeSet) async throws {
    try run.writeAtOnce("\nWaiting for changeset to be created..\n")
    do {
      try await cloudFormation.wait(
        "ChangeSetCreateComplete",
        ["ChangeSetName": .string(changes.id), "StackName": .string(stack)], delay: .seconds(5))
    } catch let error as WaiterError {
      let status = error.lastResponse["Status"].text
      let reason = error.lastResponse["StatusReason"].text
      if status == "FAILED" && reason.contains("The submitted information didn't contain changes.")
        || reason.contains("No updates are to be performed")
      {
        throw NoChanges()
      }
      throw CommandFailure(
        "Failed to create the changeset: \(error.message) Status: \(status). Reason: \(reason)")
    }
  }

  private func execute(_ changes: ChangeSet) async throws -> Int32 {
    if run.flag("no-execute-changeset") != nil {
      try run.write(
        "Changeset created successfully. Run the following command to review changes:\n"
          + "aws cloudformation describe-change-set --change-set-name \(changes.id)\n")
      return 0
    }
    _ = try await cloudFormation(
      "ExecuteChangeSet",
      [
        "ChangeSetName": .string(changes.id), "StackName": .string(stack),
        "DisableRollback": .bool(run.flag("disable-rollback") ?? false),
      ])
    try run.writeAtOnce("Waiting for stack create/update to complete\n")
    do {
      // More often would exceed the service's rate limits.
      try await cloudFormation.wait(
        changes.creates ? "StackCreateComplete" : "StackUpdateComplete",
        ["StackName": .string(stack)], delay: .seconds(30), maxAttempts: 120)
    } catch is WaiterError {
      throw CommandFailure(
        "Failed to create/update the stack. Run the following command\nto fetch the list of events "
          + "leading up to the failure\naws cloudformation describe-stack-events --stack-name \(stack)"
      )
    }
    try run.write("Successfully created/updated stack - \(stack)\n")
    return 0
  }
}

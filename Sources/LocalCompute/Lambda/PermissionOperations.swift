// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A policy of a function, alias, version or layer.
struct ResourcePolicy: Sendable {
  /// The statements in their order, by ID.
  private(set) var statements: [(id: String, statement: JSONObject)] = []

  /// Adds a statement.
  mutating func add(_ id: String, _ statement: JSONObject) throws {
    guard !statements.contains(where: { $0.id == id }) else {
      throw LambdaFault.conflict(
        "The statement id (\(id)) provided already exists. Please provide a new statement id, or "
          + "remove the existing statement.")
    }
    statements.append((id, statement))
  }

  /// Removes a statement.
  mutating func remove(_ id: String) throws {
    guard let index = statements.firstIndex(where: { $0.id == id }) else {
      throw LambdaFault.notFound("Statement \(id) is not found in resource policy.")
    }
    statements.remove(at: index)
  }

  /// The document.
  var text: String {
    let node: JSONNode = [
      "Version": "2012-10-17", "Id": "default",
      "Statement": .array(statements.map { .object($0.statement) }),
    ]
    return node.jsonText()
  }
}

/// Who may call a function.
enum PermissionOperations {
  typealias State = LocalLambdaService.State

  static func add(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let reference = try call.function()
    let id = try statementID(call)
    if reference.qualifier == "$LATEST" {
      throw LambdaFault.parameter("We currently do not support adding policies for $LATEST.")
    }
    return try state.withFunction(reference, call) { function in
      let revision = try revision(reference, function, call)
      try LambdaFault.check(call.string("RevisionId"), is: revision, "GetPolicy")
      var conditions: JSONObject = [:]
      var equal: JSONObject = [:]
      let names = [
        ("SourceAccount", "AWS:SourceAccount"),
        ("EventSourceToken", "lambda:EventSourceToken"),
        ("FunctionUrlAuthType", "lambda:FunctionUrlAuthType"),
        ("PrincipalOrgID", "aws:PrincipalOrgID"),
      ]
      for (parameter, key) in names {
        if let value = call.string(parameter) { equal[key] = .string(value) }
      }
      if !equal.isEmpty { conditions["StringEquals"] = .object(equal) }
      if let source = call.string("SourceArn") {
        conditions["ArnLike"] = ["AWS:SourceArn": .string(source)]
      }
      if let isByURL = call.bool("InvokedViaFunctionUrl") {
        conditions["Bool"] = ["lambda:InvokedViaFunctionUrl": .string("\(isByURL)")]
      }
      var statement: JSONObject = [
        "Sid": .string(id), "Effect": "Allow",
        "Principal": try principal(call.string("Principal") ?? "", call),
        "Action": .string(call.string("Action") ?? ""),
        "Resource": .string(function.arn(reference.qualifier)),
      ]
      if !conditions.isEmpty { statement["Condition"] = .object(conditions) }
      try function.policies[reference.qualifier ?? "", default: ResourcePolicy()].add(
        id, statement)
      renew(reference.qualifier, &function, call)
      return ["Statement": .string(JSONNode.object(statement).jsonText())]
    }
  }

  static func remove(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let reference = try call.function()
    let arn = reference.arn(call.place)
    guard state.functions[reference.name] != nil else {
      throw LambdaFault.notFound("No policy found for: \(arn)")
    }
    return try state.withFunction(reference, call) { function in
      let revision = try revision(reference, function, call)
      let key = reference.qualifier ?? ""
      guard var policy = function.policies[key] else { throw noPolicy }
      try LambdaFault.check(call.string("RevisionId"), is: revision, "GetPolicy")
      try policy.remove(call.string("StatementId") ?? "")
      function.policies[key] = policy.statements.isEmpty ? nil : policy
      renew(reference.qualifier, &function, call)
      return [:]
    }
  }

  static func get(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let reference = try call.function()
    let function = try state.function(reference, call)
    let revision = try revision(reference, function, call)
    guard let policy = function.policies[reference.qualifier ?? ""] else {
      throw LambdaFault.noResource
    }
    return ["Policy": .string(policy.text), "RevisionId": .string(revision)]
  }

  static let noPolicy = LambdaFault.notFound("No policy is associated with the given resource.")

  /// The statement's ID, which has letters, digits, `-` and `_`.
  static func statementID(_ call: LocalCall) throws -> String {
    let id = call.string("StatementId") ?? ""
    let isFine = id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || "-_".contains($0) }
    guard isFine else { throw LambdaFault.pattern(id, "statementId", "([a-zA-Z0-9-_]+)") }
    return id
  }

  /// The principal as a policy has it.
  static func principal(_ text: String, _ call: LocalCall) throws -> JSONNode {
    if text == "*" { return "*" }
    if text.hasSuffix(".amazonaws.com") || text.hasSuffix(".amazonaws.com.cn") {
      return ["Service": .string(text)]
    }
    if text.utf8.count == 12, text.utf8.allSatisfy(\.isASCIIDigit) {
      return ["AWS": .string("arn:\(call.place.partition):iam::\(text):root")]
    }
    if let arn = ARN(text), arn.service == "iam" || arn.service == "sts" {
      return ["AWS": .string(text)]
    }
    throw LambdaFault.parameter(
      "The provided principal was invalid. Please check the principal and try again.")
  }

  /// The revision of what a policy belongs to.
  private static func revision(
    _ reference: FunctionReference, _ function: Function, _ call: LocalCall
  ) throws -> String {
    guard let qualifier = reference.qualifier else { return function.latest.revision }
    if let alias = function.aliases[qualifier] { return alias.revision }
    guard let version = function.version(qualifier) else {
      // Only an alias can have such a name.
      if !qualifier.utf8.allSatisfy(\.isASCIIDigit), !qualifier.contains("$") {
        throw AliasOperations.noAlias(reference, qualifier, call)
      }
      throw LambdaFault.noFunction(function.arn(qualifier))
    }
    return version.revision
  }

  private static func renew(
    _ qualifier: String?, _ function: inout Function, _ call: LocalCall
  ) {
    let revision = call.turn.uuid()
    guard let qualifier else { return function.latest.revision = revision }
    if function.aliases.update(qualifier, { $0.revision = revision }) == nil,
      let number = Int(qualifier)
    {
      function.versions.update(number) { $0.revision = revision } ?? ()
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A layer: code that functions share.
struct Layer: Sendable {
  /// A version, which never changes but for its policy.
  struct Version: Sendable {
    let number: Int
    let code: FunctionCode
    /// The members of its description that requests give.
    let members: Structure
    let created: LocalInstant
    var policy: ResourcePolicy?
    var policyRevision = ""
  }

  let name: String
  let arn: String
  var versions = OrderedMap<Int, Version>()
  /// Numbers aren't used again.
  var nextVersion = 1

  /// A version as lists have it.
  func listed(_ version: Version) -> Structure {
    var members = version.members
    members["LayerVersionArn"] = .string("\(arn):\(version.number)")
    members["Version"] = .integer(Int64(version.number))
    members["CreatedDate"] = .string(version.created.lambdaTime)
    return members
  }

  /// A version as its description has it.
  func shown(_ version: Version) -> Structure {
    var members = listed(version)
    members["LayerArn"] = .string(arn)
    members["Description"] = members["Description"] ?? ""
    members["Content"] = [
      "CodeSha256": .string(version.code.sha256), "CodeSize": .integer(Int64(version.code.size)),
      "Location": .string(
        "https://awslambda-layers.s3.amazonaws.com/snapshots/\(name)-\(version.number)"),
    ]
    return members
  }
}

/// Layers and their policies.
enum LayerOperations {
  typealias State = LocalLambdaService.State

  static func publish(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = name(call)
    let code = try FunctionCode.read(call.structure("Content") ?? [:], call)
    var members: Structure = [:]
    for key in ["Description", "CompatibleRuntimes", "CompatibleArchitectures", "LicenseInfo"] {
      if let value = call[key] { members[key] = value }
    }
    var layer =
      state.layers[name]
      ?? Layer(name: name, arn: call.place.arn("lambda", "layer:\(name)"))
    let version = Layer.Version(
      number: layer.nextVersion, code: code, members: members, created: call.now)
    layer.versions[version.number] = version
    layer.nextVersion += 1
    state.layers[name] = layer
    return layer.shown(version)
  }

  static func get(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let number = try number(call)
    guard let layer = state.layers[name(call)], let version = layer.versions[number] else {
      throw LambdaFault.noResource
    }
    return layer.shown(version)
  }

  static func getByARN(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let text = call.string("Arn") ?? ""
    let parts = ARN(text).map { $0.resource.split(separator: ":").map(String.init) } ?? []
    guard parts.count == 3, parts[0] == "layer", let number = Int(parts[2]) else {
      throw LambdaFault.pattern(text, "arn", versionPattern)
    }
    guard let layer = state.layers[parts[1]], let version = layer.versions[number] else {
      throw LambdaFault.noResource
    }
    return layer.shown(version)
  }

  private static let versionPattern =
    #"(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:"#
    + #"layer:[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+)"#

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let number = try number(call)
    state.layers.update(name(call)) { $0.versions[number] = nil } ?? ()
    return [:]
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let layers = state.layers.values.compactMap { layer -> (Layer, Layer.Version)? in
      layer.versions.reversedEntries().first { isWanted($0.value, call) }.map { (layer, $0.value) }
    }
    return call.page(layers, "Layers", key: \.0.name) { layer, version in
      [
        "LayerName": .string(layer.name), "LayerArn": .string(layer.arn),
        "LatestMatchingVersion": .structure(layer.listed(version)),
      ]
    }
  }

  static func listVersions(_ state: inout State, _ call: LocalCall) throws -> Structure {
    guard let layer = state.layers[name(call)] else { return ["LayerVersions": []] }
    let versions = layer.versions.reversedEntries().map(\.value).filter { isWanted($0, call) }
    return call.page(versions, "LayerVersions", key: { String($0.number) }) {
      .structure(layer.listed($0))
    }
  }

  private static func isWanted(_ version: Layer.Version, _ call: LocalCall) -> Bool {
    [
      ("CompatibleRuntime", "CompatibleRuntimes"),
      ("CompatibleArchitecture", "CompatibleArchitectures"),
    ].allSatisfy { parameter, member in
      guard let wanted = call[parameter] else { return true }
      guard case .list(let values)? = version.members[member] else { return false }
      return values.contains(wanted)
    }
  }

  // MARK: Policies

  static func addPermission(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let id = try PermissionOperations.statementID(call)
    let action = call.string("Action") ?? ""
    guard action == "lambda:GetLayerVersion" else {
      throw LambdaFault.pattern(action, "action", "lambda:GetLayerVersion")
    }
    return try withVersion(&state, call) { layer, version in
      var statement: JSONObject = [
        "Sid": .string(id), "Effect": "Allow",
        "Principal": try PermissionOperations.principal(call.string("Principal") ?? "", call),
        "Action": .string(action), "Resource": .string("\(layer.arn):\(version.number)"),
      ]
      if let organisation = call.string("OrganizationId") {
        statement["Condition"] = [
          "StringEquals": ["aws:PrincipalOrgID": .string(organisation)]
        ]
      }
      var policy = version.policy ?? ResourcePolicy()
      if version.policy != nil {
        try LambdaFault.check(
          call.string("RevisionId"), is: version.policyRevision, "GetLayerPolicy")
      }
      try policy.add(id, statement)
      version.policy = policy
      version.policyRevision = call.turn.uuid()
      return [
        "Statement": .string(JSONNode.object(statement).jsonText()),
        "RevisionId": .string(version.policyRevision),
      ]
    }
  }

  static func removePermission(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try withVersion(&state, call) { layer, version in
      guard var policy = version.policy else { throw PermissionOperations.noPolicy }
      try LambdaFault.check(
        call.string("RevisionId"), is: version.policyRevision, "GetLayerPolicy")
      try policy.remove(call.string("StatementId") ?? "")
      version.policy = policy.statements.isEmpty ? nil : policy
      version.policyRevision = call.turn.uuid()
      return [:]
    }
  }

  static func policy(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try withVersion(&state, call) { layer, version in
      guard let policy = version.policy else { throw PermissionOperations.noPolicy }
      return [
        "Policy": .string(policy.text), "RevisionId": .string(version.policyRevision),
      ]
    }
  }

  private static func withVersion(
    _ state: inout State, _ call: LocalCall,
    _ body: (Layer, inout Layer.Version) throws -> Structure
  ) throws -> Structure {
    let number = try number(call)
    let name = name(call)
    guard let layer = state.layers[name], var version = layer.versions[number] else {
      throw LambdaFault.notFound(
        "Layer version \(call.place.arn("lambda", "layer:\(name):\(number)")) does not exist.")
    }
    let output = try body(layer, &version)
    state.layers.update(name) { $0.versions[number] = version } ?? ()
    return output
  }

  /// The layer's name; a request may give its ARN.
  private static func name(_ call: LocalCall) -> String {
    let text = call.string("LayerName") ?? ""
    return ARN(text).map { $0.resource.split(separator: ":").dropFirst().first.map(String.init) }
      .flatMap { $0 } ?? text
  }

  private static func number(_ call: LocalCall) throws -> Int {
    let number = call.integer("VersionNumber") ?? 0
    guard number >= 1 else {
      throw LambdaFault.parameter("Layer Version Cannot be less than 1")
    }
    return Int(number)
  }

  // MARK: Of functions

  /// The layers of a function as its description has them.
  static func find(_ arns: [String], _ state: State, _ call: LocalCall) throws -> [Value] {
    guard arns.count <= 5 else {
      throw LambdaFault.parameter("Cannot reference more than 5 layers.")
    }
    var seen: [String: String] = [:]
    return try arns.map { text in
      let arn = ARN(text)
      let parts = arn.map { $0.resource.split(separator: ":").map(String.init) } ?? []
      guard let arn, parts.count == 3, parts[0] == "layer", let number = Int(parts[2]) else {
        throw LambdaFault.validation(
          "'[\(text)]'", "layers",
          "Member must satisfy constraint: [Member must have length less than or equal to 2048, "
            + "Member must have length greater than or equal to 1, Member must satisfy regular "
            + "expression pattern: \(versionPattern), Member must not be null]")
      }
      guard arn.region == call.place.region else {
        throw LambdaFault.parameter(
          "Layers are not in the same region as the function. Layers are expected to be in region "
            + "\(call.place.region).")
      }
      let others = state.layers[parts[1]]?.versions[number]
      guard let version = others else {
        throw LambdaFault.parameter("Layer version \(text) does not exist.")
      }
      if let earlier = seen[parts[1]] {
        throw LambdaFault.parameter(
          "Two different versions of the same layer are not allowed to be referenced in the same "
            + "function. \(earlier) and \(text) are versions of the same layer.")
      }
      seen[parts[1]] = text
      return ["Arn": .string(text), "CodeSize": .integer(Int64(version.code.size))]
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Writing parameters.
enum ParameterWriting {
  typealias State = LocalSSMService.State

  private static let mostVersions = 100

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = state.name(of: call.string("Name") ?? "")
    let value = call.string("Value") ?? ""
    let overwrites = call.bool("Overwrite") ?? false
    guard !value.isEmpty else {
      throw ParameterFault.invalid(
        "1 validation error detected: Value '' at 'value' failed to satisfy constraint: Member must have length greater than or equal to 1."
      )
    }
    if overwrites, call["Tags"] != nil {
      throw ParameterFault.invalid(
        "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please remove overwrite flag. To update tags for an existing parameter, please use AddTagsToResource or RemoveTagsFromResource."
      )
    }
    try ParameterName.check(name)
    let old = state.parameters[name]
    guard let type = call.string("Type") ?? old?.latest.type else {
      throw ParameterFault.invalid("A parameter type is required when you create a parameter.")
    }
    let dataType = call.string("DataType") ?? old?.latest.dataType ?? "text"
    guard ["text", "aws:ec2:image", "aws:ssm:integration"].contains(dataType) else {
      throw ParameterFault.invalid(
        "The following data type is not supported: \(dataType) (Data type names are all lowercase.)"
      )
    }
    guard old == nil || overwrites else {
      throw ServiceFault(
        "ParameterAlreadyExists",
        "The parameter already exists. To overwrite this value, set the overwrite option in the request to true."
      )
    }
    if type == "StringList", value.utf8.isEmpty { throw ParameterFault.invalid("Invalid value") }
    let pattern = call.string("AllowedPattern") ?? old?.latest.pattern
    if let pattern, !pattern.isEmpty, RegularExpression(pattern)?.matches(value) == false {
      throw ServiceFault(
        "ParameterPatternMismatchException",
        "Parameter value, cannot be validated against allowedPattern: \(pattern)")
    }
    let policies = try ParameterPolicies(call.string("Policies"), now: call.now)
    var version = ParameterVersion(
      number: (old?.latest.number ?? 0) + 1, type: type, value: value,
      description: call.string("Description") ?? old?.latest.description,
      pattern: pattern,
      tier: try tier(call, old?.latest.tier, value, hasPolicies: !policies.isEmpty),
      dataType: dataType, policies: call.string("Policies") ?? old?.latest.policies,
      expiration: call["Policies"] == nil ? old?.expiration : policies.expiration,
      modified: call.now, modifiedBy: call.principalARN)
    if type == "SecureString" {
      version.key = call.string("KeyId") ?? old?.latest.key ?? "alias/aws/ssm"
      version.sealed = ParameterVersion.seal(value, call.place, call.turn)
    }
    var parameter = old ?? Parameter(name: name, versions: [])
    if old == nil { parameter.tags = ParameterTags.tags(call) }
    try makeRoom(in: &parameter)
    parameter.versions.append(version)
    state.parameters[name] = parameter
    return ["Version": .integer(version.number), "Tier": .string(version.tier)]
  }

  private static func makeRoom(in parameter: inout Parameter) throws {
    guard parameter.versions.count >= mostVersions else { return }
    let oldest = parameter.versions[0]
    guard oldest.labels.isEmpty else {
      throw ServiceFault(
        "ParameterMaxVersionLimitExceeded",
        "You attempted to create a new version of \(parameter.name) by calling the PutParameter API with the overwrite flag. Version \(oldest.number), the oldest version, can't be deleted because it has a label associated with it. Move the label to another version of the parameter, and try again."
      )
    }
    parameter.versions.removeFirst()
  }

  private static func tier(
    _ call: LocalCall, _ old: String?, _ value: String, hasPolicies: Bool
  ) throws -> String {
    let length = value.utf8.count
    var tier = call.string("Tier") ?? old ?? "Standard"
    if tier == "Intelligent-Tiering" {
      tier = length > 4_096 || hasPolicies || old == "Advanced" ? "Advanced" : "Standard"
    }
    if old == "Advanced", tier == "Standard" {
      throw ParameterFault.invalid(
        "This parameter uses the advanced-parameter tier. You can't downgrade a parameter from the advanced-parameter tier to the standard-parameter tier. If necessary, you can delete the advanced parameter and recreate it as a standard parameter. Be aware that the maximum value of a standard parameter is 4,096 characters. To update this parameter, retry this request with the parameter tier set to Advanced."
      )
    }
    guard tier == "Advanced" || length <= 4_096 else {
      throw ParameterFault.invalid(
        "Standard tier parameters support a maximum parameter value of 4096 characters. To create a larger parameter value, upgrade the parameter to use the advanced-parameter tier. For more information, see https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html"
      )
    }
    guard length <= 8_192 else {
      throw ParameterFault.invalid(
        "Advanced tier parameters support a maximum parameter value of 8192 characters.")
    }
    return tier
  }
}

/// The policies of an advanced parameter, of which the local AWS carries out expirations.
struct ParameterPolicies {
  let isEmpty: Bool
  /// When the parameter expires.
  let expiration: LocalInstant?

  init(_ text: String?, now: LocalInstant) throws {
    guard let text, !text.isEmpty, text != "[{}]", text != "[]" else {
      (isEmpty, expiration) = (true, nil)
      return
    }
    guard let policies = (try? JSONNode(parsing: text))?.array else {
      throw ServiceFault(
        "InvalidPolicyAttributeException", "Invalid policies input: \(text).")
    }
    isEmpty = policies.isEmpty
    var found: LocalInstant?
    for policy in policies {
      switch policy["Type"]?.string {
      case "Expiration":
        guard let time = policy["Attributes"]?["Timestamp"]?.string,
          let timestamp = try? Timestamp(parsing: time)
        else {
          throw ServiceFault(
            "InvalidPolicyAttributeException", "The policy attribute Timestamp is not valid.")
        }
        found = LocalInstant(timestamp)
      case "ExpirationNotification", "NoChangeNotification": break
      case let type:
        throw ServiceFault("InvalidPolicyTypeException", "Invalid policy type: \(type ?? "null").")
      }
    }
    if let found, found <= now {
      throw ServiceFault(
        "InvalidPolicyAttributeException", "The expiration date must be in the future.")
    }
    expiration = found
  }
}

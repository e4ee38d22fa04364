// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A function: its versions, aliases, and what is set of it.
struct Function: Sendable {
  /// An alias of a version.
  struct Alias: Sendable {
    let name: String
    var version: String
    var description: String
    /// The share of calls that another version gets.
    var weights: Structure
    var revision: String
  }

  /// Environments that are kept ready.
  struct Provisioned: Sendable {
    var requested: Int64
    var modified: LocalInstant
  }

  let name: String
  let arn: String
  var latest: FunctionVersion
  /// By number.
  var versions = OrderedMap<Int, FunctionVersion>()
  var nextVersion = 1
  /// Whether the latest version differs from the one that was published last.
  var hasChanged = true
  var aliases = OrderedMap<String, Alias>()
  /// By qualifier; empty for none.
  var policies: [String: ResourcePolicy] = [:]
  var tags: Structure
  var reservedConcurrency: Int64?
  /// By qualifier.
  var provisioned = OrderedMap<String, Provisioned>()
  /// By qualifier.
  var invokeConfigs = OrderedMap<String, Structure>()
  /// By qualifier; empty for none.
  var urls = OrderedMap<String, Structure>()
  var signingConfig: String?
  var recursion = "Terminate"
  /// By qualifier.
  var runtimeManagement: [String: Structure] = [:]

  /// The version that a qualifier names.
  func version(_ qualifier: String?) -> FunctionVersion? {
    guard let qualifier, qualifier != "$LATEST" else { return latest }
    if let number = Int(qualifier) { return versions[number] }
    return aliases[qualifier].flatMap { alias in
      alias.version == "$LATEST" ? latest : Int(alias.version).flatMap { versions[$0] }
    }
  }

  /// The ARN with a qualifier.
  func arn(_ qualifier: String?) -> String {
    qualifier.map { $0.isEmpty ? arn : "\(arn):\($0)" } ?? arn
  }

  /// An alias as the API has it.
  func shown(_ alias: Alias) -> Structure {
    var members: Structure = [
      "AliasArn": .string(arn(alias.name)), "Name": .string(alias.name),
      "FunctionVersion": .string(alias.version), "Description": .string(alias.description),
      "RevisionId": .string(alias.revision),
    ]
    if !alias.weights.isEmpty {
      members["RoutingConfig"] = ["AdditionalVersionWeights": .structure(alias.weights)]
    }
    return members
  }
}

/// A version of a function: its code and its settings.
struct FunctionVersion: Sendable {
  /// `$LATEST`, or a number.
  var number = "$LATEST"
  /// The settings as the API has them.
  var settings: Structure
  var code: FunctionCode
  var revision: String
  var modified: LocalInstant

  var timeout: Int64 { Int64(settings["Timeout"]) ?? 3 }
  var memory: Int64 { Int64(settings["MemorySize"]) ?? 128 }
  var runtime: String? { String(settings["Runtime"]) }
  var environment: [(name: String, value: String)] {
    guard case .structure(let variables)? = settings["Environment"]?.Variables else { return [] }
    return variables.compactMap { name, value in String(value).map { (name, $0) } }
  }
  var logGroup: String? {
    if case .structure(let logging)? = settings["LoggingConfig"] {
      String(logging["LogGroup"])
    } else {
      nil
    }
  }

  /// The version as descriptions have it.
  ///
  /// - Parameter isListed: Whether it is an element of a list, which has no state.
  func configuration(_ function: Function, arn: String, isListed: Bool = false) -> Structure {
    var members = settings
    members["FunctionName"] = .string(function.name)
    members["FunctionArn"] = .string(arn)
    members["Version"] = .string(number)
    members["CodeSha256"] = .string(code.sha256)
    members["CodeSize"] = .integer(Int64(code.size))
    members["RevisionId"] = .string(revision)
    members["LastModified"] = .string(modified.lambdaTime)
    if case .structure(let image)? = members["ImageConfig"] {
      members["ImageConfig"] = nil
      members["ImageConfigResponse"] = ["ImageConfig": .structure(image)]
    }
    guard !isListed else { return members }
    members["State"] = "Active"
    members["LastUpdateStatus"] = "Successful"
    if let runtime {
      members["RuntimeVersionConfig"] = [
        "RuntimeVersionArn": .string(FunctionCode.runtimeVersion(runtime, functionARN: arn))
      ]
    }
    return members
  }
}

extension Structure {
  /// The description of a function that is still being made.
  mutating func setPending(revision: String) {
    self["State"] = "Pending"
    self["StateReason"] = "The function is being created."
    self["StateReasonCode"] = "Creating"
    self["LastUpdateStatus"] = nil
    self["RevisionId"] = .string(revision)
  }

  /// The description of a function that is being changed.
  mutating func setUpdating(revision: String) {
    self["LastUpdateStatus"] = "InProgress"
    self["LastUpdateStatusReason"] = "The function is being created."
    self["LastUpdateStatusReasonCode"] = "Creating"
    self["RevisionId"] = .string(revision)
  }
}

extension LocalInstant {
  /// The time as Lambda's descriptions have it: `2026-01-01T00:00:00.000+0000`.
  var lambdaTime: String { timestamp.iso8601Milliseconds.dropLast() + "+0000" }
}

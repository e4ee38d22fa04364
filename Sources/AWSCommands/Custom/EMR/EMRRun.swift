// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import BotoCore
import CommandSupport

/// An option of a command of `emr`, and the shape of its value.
struct EMROption: Sendable {
  let option: CommandOption
  let shape: ArgumentShape?

  static func text(_ name: String, isRequired: Bool = false, _ summary: String) -> EMROption {
    EMROption(option: CommandOption(name, isRequired: isRequired, summary: summary), shape: nil)
  }

  static func words(_ name: String, isRequired: Bool = false, _ summary: String) -> EMROption {
    EMROption(
      option: CommandOption(
        name, .custom, .atLeastOne, isRequired: isRequired, summary: summary), shape: nil)
  }

  static func flag(_ name: String, _ summary: String = "") -> EMROption {
    EMROption(option: CommandOption(name, .custom, .flag(true), summary: summary), shape: nil)
  }

  static func shaped(
    _ name: String, _ shape: ArgumentShape, isRequired: Bool = false, _ summary: String
  ) -> EMROption {
    EMROption(
      option: CommandOption(name, shape, isRequired: isRequired, summary: summary), shape: shape)
  }

  static let clusterID: EMROption = .text("cluster-id", isRequired: true, "The cluster's id.")
}

/// Options that can't be used as they are.
struct InvalidEMROptions: Error {
  /// What is wrong; version 1 writes `aws: error: ` before it.
  let message: String

  init(_ message: String) { self.message = message }

  /// Options that exclude each other.
  init(_ one: String, excludes other: String, advice: String = "") {
    self.init("You cannot specify both \(one) and \(other) options together.\(advice)")
  }

  /// A part that is missing.
  init(missing: String, in structure: String) {
    self.init("The following required parameters are missing for \(structure): \(missing).")
  }
}

/// One run of a command of `emr`: the values of the options, with those of the profile's section
/// `emr` for options that weren't given.
struct EMRRun: Sendable {
  let run: CustomRun
  private let names: Set<String>
  private var values: [String: Value] = [:]

  /// - Throws: ``CommandFailure``, ``InvalidEMROptions`` for a wrong setting.
  init(_ run: CustomRun, _ options: [EMROption]) throws {
    self.run = run
    names = Set(options.map(\.option.name))
    for option in options {
      let name = option.option.name
      if let shape = option.shape {
        values[name] = try run.value(name, as: shape)
      } else if let flag = run.flag(name) {
        values[name] = .bool(flag)
      } else if let words = run.words(name) {
        values[name] =
          option.option.arity == .one
          ? .string(words.first ?? "") : .list(words.map(Value.string))
      }
    }
    try addSettings()
  }

  /// The value of an option, null if there is none.
  subscript(name: String) -> Value {
    get { values[name] ?? .null }
    set { values[name] = newValue }
  }

  /// The text of an option.
  func text(_ name: String) -> String? { String(values[name]) }

  /// Whether a flag was given.
  func flag(_ name: String) -> Bool { Bool(values[name]) ?? false }

  /// Whether an option was given.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// The elements of an option that is a list.
  func list(_ name: String) -> [Value]? {
    guard case .list(let elements)? = values[name] else { return nil }
    return elements
  }

  /// What two opposite flags say; `nil` if none was given.
  ///
  /// - Throws: ``InvalidEMROptions``: both were given.
  func choice(_ yes: String, _ no: String) throws -> Bool? {
    if flag(yes), flag(no) {
      throw InvalidEMROptions("cannot use both --\(yes) and --\(no) options together.")
    }
    return flag(yes) ? true : flag(no) ? false : nil
  }

  /// A whole number that an option has as text.
  func integer(_ name: String) throws -> Value? {
    guard let text = text(name) else { return nil }
    do { return try PythonNumber.integer(text) } catch {
      throw CommandFailure(.other, error.message)
    }
  }

  /// The region in use; the texts of links to S3 have us-east-1 in the place of none.
  var region: String {
    get throws { String(try run.invocation.store.value("region")) ?? "us-east-1" }
  }

  /// A link into the bucket of EMR's own scripts.
  func link(_ path: String = "") throws -> String { "s3://\(try region).elasticmapreduce\(path)" }

  /// The release label of a cluster; `nil` for one that is made of an AMI.
  func releaseLabel(ofCluster id: String) async throws -> String? {
    let answer = try await run.call("emr", "DescribeCluster", ["ClusterId": .string(id)])
    guard let label = String(answer["Cluster"]["ReleaseLabel"]), !label.isEmpty else { return nil }
    return label
  }

  // MARK: - Settings

  private func isFilteredOut(_ setting: String) -> Bool {
    flag("use-default-roles") && ["service_role", "instance_profile"].contains(setting)
  }

  private mutating func addSettings() throws {
    guard case .structure(let settings)? = try run.invocation.store.profile["emr"] else { return }
    for (setting, option) in [
      ("service_role", "service-role"), ("log_uri", "log-uri"), ("key_pair_file", "key-pair-file"),
    ] where names.contains(option) && !isFilteredOut(setting) && !self[option].isTruthy {
      if let value = settings[setting] { self[option] = value }
    }
    for (setting, member) in [("instance_profile", "InstanceProfile"), ("key_name", "KeyName")]
    where names.contains("ec2-attributes") && !isFilteredOut(setting) {
      guard let value = settings[setting], self["ec2-attributes"][member] == nil else { continue }
      self["ec2-attributes"][member] = value
    }
    if names.contains("enable-debugging"), !flag("enable-debugging"), !flag("no-enable-debugging"),
      let value = String(settings["enable_debugging"])
    {
      switch value.lowercased() {
      case "true": self["enable-debugging"] = true
      case "false": self["no-enable-debugging"] = true
      default: throw try wrongSetting(value)
      }
    }
  }

  private func wrongSetting(_ value: String) throws -> InvalidEMROptions {
    let profile = try run.invocation.store.profileName.map { "profile.\($0)" } ?? "default"
    return InvalidEMROptions(
      "\(value) for enable_debugging in the config file is invalid. The value should be either "
        + "'True' or 'False'. Use 'aws configure set \(profile).emr.enable_debugging <value>' "
        + "command to set a valid value.")
  }
}

extension CustomCommand {
  /// A command of `emr`.
  ///
  /// - Parameter takesReleases: Whether clusters that a release label made take it, too.
  init(
    emr name: String, summary: String, takesReleases: Bool = true, options: [EMROption],
    run: @escaping @Sendable (EMRRun) async throws -> Void
  ) {
    self.init(
      emrProgram: name, summary: summary, takesReleases: takesReleases, options: options
    ) {
      try await run($0)
      return 0
    }
  }

  /// A command of `emr` with an exit status of its own.
  init(
    emrProgram name: String, summary: String, takesReleases: Bool = true, options: [EMROption],
    run: @escaping @Sendable (EMRRun) async throws -> Int32
  ) {
    self.init("emr", name, summary: summary, options: options.map(\.option)) { custom in
      do {
        let emr = try EMRRun(custom, options)
        if !takesReleases, let id = emr.text("cluster-id"),
          let label = try await emr.releaseLabel(ofCluster: id)
        {
          throw InvalidEMROptions("\(name) is not supported with '\(label)' release.")
        }
        return try await run(emr)
      } catch let error as InvalidEMROptions {
        let prefix = custom.invocation.flavour == .v1 ? "aws: error: " : ""
        throw CommandFailure(.parameters, prefix + error.message)
      }
    }
  }
}

extension Value {
  /// Whether Python takes the value for true: it is no null, no empty text, list or map, not 0.
  var isTruthy: Bool {
    switch self {
    case .null: false
    case .bool(let value): value
    case .integer(let value): value != 0
    case .double(let value): value != 0
    case .string(let text), .number(let text): !text.isEmpty
    case .list(let elements), .set(let elements): !elements.isEmpty
    case .structure(let members): !members.isEmpty
    default: true
    }
  }
}

extension Structure {
  /// Sets a member unless the value is null or empty.
  mutating func setUnlessEmpty(_ name: String, _ value: Value) {
    if value.isTruthy { self[name] = value }
  }

  /// Adds elements at the end of a member that is a list; no elements make no list.
  mutating func append(_ elements: [Value], to name: String) {
    guard case .list(let before)? = self[name] else {
      if !elements.isEmpty { self[name] = .list(elements) }
      return
    }
    self[name] = .list(before + elements)
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

/// The settings of EMR's file system on S3, from `--emrfs`.
struct EMRFileSystem {
  private let options: Value

  /// - Throws: ``InvalidEMROptions`` for options that don't belong together.
  init(_ options: Value) throws {
    self.options = options
    try check()
  }

  /// The configuration of a cluster that a release label makes.
  var configuration: Value {
    var properties = properties
    if usesProvider("CUSTOM"), options["CustomProviderLocation"] != nil {
      properties["fs.s3.cse.encryptionMaterialsProvider.uri"] = options["CustomProviderLocation"]
    }
    return ["Classification": "emrfs-site", "Properties": .structure(properties)]
  }

  /// The scripts that configure a cluster that is made of an AMI.
  func bootstrapActions(_ run: EMRRun) throws -> [Value] {
    var actions: [Value] = []
    if usesProvider("CUSTOM") {
      actions.append(
        EMRApplications.bootstrapAction(
          "S3 get", path: "file:/usr/share/aws/emr/scripts/s3get",
          args: ["-s", text("CustomProviderLocation"), "-d", "/usr/share/aws/emr/auxlib", "-f"]))
    }
    let args = properties.flatMap { name, value in
      let text = String(value) ?? ""
      return ["-e", text.isEmpty ? name : "\(name)=\(text)"]
    }
    actions.append(
      EMRApplications.bootstrapAction(
        "Setup EMRFS", path: try run.link("/bootstrap-actions/configure-hadoop"), args: args))
    return actions
  }

  // MARK: - Options

  private func has(_ name: String) -> Bool { options[name] != nil }

  private func text(_ name: String) -> String { String(options[name]) ?? "" }

  private func encrypts(_ side: String) -> Bool { text("Encryption").uppercased() == side }

  /// Whether the cluster encrypts with keys of a kind.
  private func usesProvider(_ type: String) -> Bool {
    encrypts("CLIENTSIDE") && text("ProviderType").uppercased() == type
  }

  private func check() throws {
    if has("Encryption"), !encrypts("CLIENTSIDE"), !encrypts("SERVERSIDE") {
      throw InvalidEMROptions(
        "The encryption type \"\(text("Encryption"))\" is invalid. You must specify either "
          + "ServerSide or ClientSide")
    }
    if has("SSE"), has("Encryption") {
      throw InvalidEMROptions(
        "Both SSE=\(Bool(options["SSE"]) == true ? "True" : "False") and "
          + "Encryption=\(text("Encryption")) are configured for --emrfs. You must specify only "
          + "one of the two.")
    }
    if encrypts("CLIENTSIDE") { try checkProvider() }
    if !has("Consistent") {
      try refuse(["RetryCount", "RetryPeriod"], without: "--emrfs Consistent=true/false")
    }
    if !usesProvider("KMS") { try refuse(["KMSKeyId"], without: Self.kms) }
    if !usesProvider("CUSTOM") {
      try refuse(["CustomProviderClass", "CustomProviderLocation"], without: Self.custom)
    }
  }

  private static let kms = "--emrfs Encryption=ClientSide,ProviderType=KMS"
  private static let custom = "--emrfs Encryption=ClientSide,ProviderType=Custom"

  private func checkProvider() throws {
    guard has("ProviderType") else {
      throw InvalidEMROptions(missing: "ProviderType", in: "--emrfs Encryption=ClientSide")
    }
    switch text("ProviderType").uppercased() {
    case "KMS": try require(["KMSKeyId"], for: Self.kms)
    case "CUSTOM": try require(["CustomProviderClass", "CustomProviderLocation"], for: Self.custom)
    default:
      throw InvalidEMROptions(
        "The client side encryption type \"\(text("ProviderType"))\" is not supported. You must "
          + "specify either KMS or Custom")
    }
  }

  private func require(_ names: [String], for option: String) throws {
    let missing = names.filter { !has($0) }
    guard missing.isEmpty else {
      throw InvalidEMROptions(missing: missing.joined(separator: " and "), in: option)
    }
  }

  private func refuse(_ names: [String], without option: String) throws {
    let present = names.filter(has)
    guard present.isEmpty else {
      throw InvalidEMROptions(
        "\(option) is not specified. Thus,  following parameters are invalid: "
          + present.joined(separator: " and "))
    }
  }

  // MARK: - Properties

  private var properties: Structure {
    var properties = Structure()
    if has("Consistent") {
      properties["fs.s3.consistent"] = lowercased("Consistent")
      if has("RetryCount") { properties["fs.s3.consistent.retryCount"] = lowercased("RetryCount") }
      if has("RetryPeriod") {
        properties["fs.s3.consistent.retryPeriodSeconds"] = lowercased("RetryPeriod")
      }
    }
    if has("SSE") || encrypts("SERVERSIDE") {
      properties["fs.s3.enableServerSideEncryption"] = has("SSE") ? lowercased("SSE") : "true"
    }
    if usesProvider("KMS") {
      properties["fs.s3.cse.enabled"] = "true"
      properties["fs.s3.cse.encryptionMaterialsProvider"] =
        "com.amazon.ws.emr.hadoop.fs.cse.KMSEncryptionMaterialsProvider"
      properties["fs.s3.cse.kms.keyId"] = options["KMSKeyId"]
    }
    if usesProvider("CUSTOM") {
      properties["fs.s3.cse.enabled"] = "true"
      properties["fs.s3.cse.encryptionMaterialsProvider"] = options["CustomProviderClass"]
    }
    if case .list(let args) = options["Args"] {
      for arg in args {
        let pair = KeyAndValue(String(arg) ?? "")
        properties[pair.key] = .string(pair.text)
      }
    }
    return properties
  }

  /// A boolean or a number as text.
  private func lowercased(_ name: String) -> Value {
    switch options[name] {
    case .bool(let value): value ? "true" : "false"
    case .integer(let number): .string("\(number)")
    case let other: .string((String(other) ?? "").lowercased())
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Expectations
import AWSErrors
import AWSProtocols
import Testing

@testable import AWSConfiguration
@testable import BotoCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct ConfigStoreTests {
  @Test func profilesOfBothFiles() throws {
    let home = try TemporaryHome(
      config: "[default]\nregion=x\n[profile a]\nregion=y\noutput=json\n[a]\nregion=no\n",
      credentials: "[b]\naws_access_key_id=B\n[a]\nregion=z\n")
    let store = try home.store()
    #expect(store.files.profiles.names == ["default", "a", "b"])
    let a = try store.files.profile("a")
    #expect(a.names == ["region", "output"])
    #expect(try home.store(profile: "a").value("region").isText("z"))
    #expect(store.files.otherSections.names == ["a"])
  }

  @Test func missingProfile() throws {
    let home = try TemporaryHome(config: "[profile a]\n")
    let error = try #require(throws: BotoCoreError.self) {
      try home.store(["AWS_PROFILE": "nope"])
    }
    #expect(error.kind == .profileNotFound)
    #expect(error.message.hasPrefix("The config profile (nope) could not be found"))
    #expect(error.message.hasSuffix("there are: a"))
    #expect(try home.store().profile.isEmpty)
  }

  @Test func damagedFile() throws {
    let home = try TemporaryHome(credentials: "oops")
    let error = try #require(throws: BotoCoreError.self) { try home.store() }
    #expect(error.kind == .configParseError)
    #expect(error.message.contains("/.aws/credentials, line 1"))
  }

  @Test func orderOfSources() throws {
    let home = try TemporaryHome(config: "[default]\nregion = file\nmax_attempts = 4\n")
    var store = try home.store(["AWS_DEFAULT_REGION": "old", "AWS_REGION": "new"])
    #expect(try store.resolve("region").source == .environment("AWS_REGION"))
    #expect(try store.value("region").isText("new"))
    store.explicitValues["region"] = .string("code")
    #expect(try store.value("region").isText("code"))
    #expect(try store.resolve("region").source == .explicit)
    let empty = try home.store(["AWS_REGION": "", "AWS_DEFAULT_REGION": "old"])
    #expect(try empty.value("region").isText("old"))
    let file = try home.store()
    #expect(try file.value("region").isText("file"))
    #expect(try file.resolve("max_attempts").source == .profile(option: "max_attempts"))
  }

  @Test func emptyVariablesAndOptionsAreIgnored() throws {
    let home = try TemporaryHome(
      config: "\u{FEFF}[default]\nregion = file\nretry_mode =\nca_bundle =\nmax_attempts =\n",
      credentials: "\u{FEFF}[default]\naws_access_key_id = A\n")
    var environment: [String: String] = [:]
    for variable in ConfigVariables.all.all + ConfigVariables.all.s3 {
      for name in variable.environment { environment[name] = "" }
    }
    let empty = try home.store(environment)
    let unset = try home.store()
    #expect(try empty.value("region") == "file")
    for variable in ConfigVariables.all.all {
      #expect(
        try empty.resolve(variable.name).source == unset.resolve(variable.name).source,
        "\(variable.name)")
    }
    #expect(try empty.value("retry_mode") == "standard")
    #expect(try empty.value("ca_bundle") == nil)
    #expect(try empty.value("max_attempts") == nil)
    #expect(empty.profile["aws_access_key_id"] == "A")
  }

  @Test func manyProfiles() throws {
    let config = (0..<10_000).map { "[profile p\($0)]\nregion = r\($0)\n" }.joined()
    let credentials = (0..<10_000).map { "[p\($0)]\naws_access_key_id = A\n" }.joined()
    let home = try TemporaryHome(config: config, credentials: credentials)
    #expect(try home.store(profile: "p9999").value("region") == "r9999")
    let error = try #require(throws: BotoCoreError.self) { try home.store(profile: "none") }
    #expect(error.message.hasSuffix("p49 and 9950 more"))
  }

  @Test func unreadableFilesCountAsMissing() throws {
    // A file in place of a directory, a link to itself, and, unless run as root, missing
    // permissions.
    let home = try TemporaryHome(config: "[default]\nregion = file\n")
    for path in ["\(home.path)/.aws/config/x", "\(home.path)/.aws", "/dev/null"] {
      let store = try home.store(["AWS_CONFIG_FILE": path])
      #expect(try store.value("region") == nil)
    }
    try home.setPermissions(0, of: ".aws/config")
    let store = try home.store()
    #expect(try store.value("region") == (getuid() == 0 ? "file" : nil))
  }

  @Test func valuesHaveTypes() throws {
    let home = try TemporaryHome(config: "[default]\nmax_attempts = x\nuse_fips_endpoint=TRUE\n")
    let store = try home.store(["AWS_METADATA_SERVICE_TIMEOUT": " 7 ", "AWS_CSM_ENABLED": "yes"])
    expectError(.invalidConfigError) { _ = try store.value("max_attempts") }
    guard case .integer(7) = try store.value("metadata_service_timeout"),
      case .bool(true) = try store.value("use_fips_endpoint"),
      case .bool(false) = try store.value("csm_enabled"),
      case .integer(31_000) = try store.value("csm_port")
    else {
      Issue.record("wrong types")
      return
    }
    #expect(try store.value("unheard_of") == nil)
    #expect(try store.value("retry_mode").isText("standard"))
  }

  @Test func sectionOfS3() throws {
    let config = "[default]\ns3_use_arn_region = true\ns3 =\n  addressing_style = path\n  x = 20\n"
    let home = try TemporaryHome(config: config)
    let s3 = try home.store(["AWS_S3_US_EAST_1_REGIONAL_ENDPOINT": "legacy"]).value("s3")
    #expect(s3.addressing_style.isText("path"))
    #expect(s3.x.isText("20"))
    #expect(s3.us_east_1_regional_endpoint.isText("legacy"))
    guard case .bool(true) = s3.use_arn_region else {
      Issue.record("no use_arn_region")
      return
    }
    #expect(try TemporaryHome(config: "[default]\ns3 = no\n").store().value("s3") == nil)
    #expect(try TemporaryHome().store().value("s3") == nil)
  }

  @Test func filesElsewhere() throws {
    let home = try TemporaryHome(config: "[profile p]\nregion = r\n")
    let store = try ConfigStore(
      environment: Environment([
        "D": home.path, "AWS_CONFIG_FILE": "$D/.aws/config", "AWS_PROFILE": "p",
      ]))
    #expect(try store.value("region").isText("r"))
    #expect(!store.profileIsExplicit)
  }

  @Test func reportNamesTheSource() throws {
    let home = try TemporaryHome(config: "[default]\ns3 =\n  addressing_style = path\n")
    let report = try home.store(["AWS_REGION": "r"]).accessReport()
    func source(_ name: String) -> String? {
      report.first { $0.name == name }?.variable.source.description
    }
    #expect(source("region") == "environment variable AWS_REGION")
    #expect(source("s3.addressing_style") == "profile option s3.addressing_style")
    #expect(source("defaults_mode") == "default")
  }

  @Test func reportHasTheEndpoints() throws {
    let home = try TemporaryHome(
      config: "[default]\nservices = dev\nendpoint_url = http://p\n[services dev]\n"
        + "sqs =\n  endpoint_url = http://q\nsns =\n  endpoint_url = http://n\n")
    let variables = ["AWS_ENDPOINT_URL_SQS": "http://e", "AWS_ENDPOINT_URLS": "no"]
    let report = try home.store(variables).accessReport()
    let endpoints = report.filter { $0.name.hasPrefix("endpoint_url") }
    #expect(
      endpoints.map { "\($0.name) \($0.variable.value.configured) \($0.variable.source)" } == [
        "endpoint_url http://p profile option endpoint_url",
        "endpoint_url.sns http://n profile option services.sns.endpoint_url",
        "endpoint_url.sqs http://e environment variable AWS_ENDPOINT_URL_SQS",
      ])
  }

  @Test func anotherProfile() throws {
    let home = try TemporaryHome(
      config: "[default]\nregion = a\n[profile b]\nregion = b\nmax_attempts = 7\n")
    let store = try home.store()
    let other = try store.with(profileName: "b")
    #expect(other.profileName == "b" && other.profileIsExplicit)
    #expect(try other.value("region").isText("b"))
    #expect(try other.resolve("max_attempts").source == .profile(option: "max_attempts"))
    #expect(try other.with(regionName: "c").value("region").isText("c"))
    #expect(try store.value("region").isText("a"))
    expectError(.profileNotFound) { _ = try store.with(profileName: "nope") }
  }
}

extension Value {
  var configured: String {
    guard case .string(let text) = self else { return "" }
    return text
  }

  func isText(_ wanted: String) -> Bool {
    guard case .string(let text) = self else { return false }
    return text == wanted
  }
}

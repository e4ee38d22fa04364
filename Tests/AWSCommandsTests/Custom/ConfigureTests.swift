// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSCredentials
import CommandSupport
import TestSupport
import Testing
import WireFormats

@testable import AWSCommands

@Suite struct ConfigureTests {
  private static let config = """
    [default]
    region = north
    s3 =
      max_queue_size = 7
    [profile two]
    region = south
    [profile "with blank"]
    output = text
    [sso-session team]
    sso_region = east
    [services local]
    sqs =
      endpoint_url = http://q
    [plugins]
    a = b
    """

  /// A run in a home folder of its own, without keys in the environment.
  private func run(
    _ words: [String], config: String = config, credentials: String? = nil,
    _ flavour: Flavour = .v2, environment: [String: String] = [:]
  ) async throws -> (command: TestCommand, home: TemporaryHome) {
    let home = try TemporaryHome(config: config, credentials: credentials)
    let unset = [
      "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION", "AWS_DEFAULT_REGION",
    ]
    let cleared = Dictionary(uniqueKeysWithValues: unset.map { ($0, "") })
    let command = try await TestCommand(
      ["configure"] + words, flavour: flavour, home: home.path,
      environment: cleared.merging(environment) { $1 })
    return (command, home)
  }

  @Test(arguments: [
    (["region"], "north\n"), (["s3.max_queue_size"], "7\n"), (["profile.two.region"], "south\n"),
    (["two.region"], "south\n"), (["region", "--profile", "two"], "south\n"),
    (["with blank.output"], "text\n"), (["plugins.a"], "b\n"), (["default.region"], "north\n"),
    (["sso_region", "--sso-session", "team"], "east\n"),
    (["sqs.endpoint_url", "--services", "local"], "http://q\n"),
  ])
  func getPrints(_ words: [String], _ output: String) async throws {
    let (command, _) = try await run(["get"] + words)
    #expect(command.output == output)
    #expect(command.status == 0)
  }

  @Test(arguments: [
    (["none"], 1, ""), (["two.none"], 1, ""), (["."], 1, ""),
    (["s3"], 1, "varname (s3) must reference a value, not a section or sub-section."),
    (["profile.two"], 255, "\naws: [ERROR]: list index out of range\n"),
    (
      ["x", "--services", "none"], 255,
      "\naws: [ERROR]: The config sub-section (none) could not be found\n"
    ),
    (
      ["x", "--profile", "none"], 255,
      "\naws: [ERROR]: The config profile (none) could not be found\n"
    ),
  ])
  func getSaysWhatIsMissing(_ words: [String], _ status: Int32, _ errors: String) async throws {
    let (command, _) = try await run(["get"] + words)
    #expect(command.status == status)
    #expect(command.errors == errors)
    #expect(command.output == "")
  }

  @Test(arguments: [
    ("region", "[default]", "region = V"), ("default.s3.x", "[default]", "s3 =\n    x = V"),
    ("profile.a b.x", "[profile 'a b']", "x = V"), ("plugins.x", "[plugins]", "x = V"),
    ("x.y", "[default]", "x =\n    y = V"), ("x.y.z", "[default]", "x = V"),
  ])
  func setWrites(_ name: String, _ section: String, _ line: String) async throws {
    for flavour in [Flavour.v1, .v2] {
      let (command, home) = try await run(["set", name, "V"], config: "", flavour)
      #expect(command.errors == "")
      #expect(try home.read(".aws/config") == "\(section)\n\(line)\n")
    }
  }

  @Test(arguments: [["profile.a]b.region", "x"], ["[x", "y"], ["#x", "y"]])
  func unreadableNamesAreRefused(_ words: [String]) async throws {
    let (command, home) = try await run(["set"] + words)
    #expect(command.status == 255)
    #expect(try home.read(".aws/config") == Self.config)
  }

  @Test func secretsGoToTheCredentialsFile() async throws {
    let (command, home) = try await run(
      ["set", "aws_session_token", "t", "--profile", "new"], credentials: "[old]\n")
    #expect(try home.read(".aws/credentials") == "[old]\n[new]\naws_session_token = t\n")
    #expect(try home.read(".aws/config") == Self.config)
    #expect(command.errors.contains("Consider running 'chmod 600 \(home.path)/.aws/credentials'"))
  }

  @Test func aBrokenFileIsLeftAlone() async throws {
    let (command, home) = try await run(["set", "region", "x"], config: "region = lost\n")
    #expect(command.status == 255)
    #expect(
      command.errors
        == "\naws: [ERROR]: Unable to parse config file: \(home.path)/.aws/config\n")
    #expect(try home.read(".aws/config") == "region = lost\n")
  }

  @Test func listShowsSources() async throws {
    let credentials = "[default]\naws_access_key_id = AKIDLONG\naws_secret_access_key = xy\n"
    let second = try await run(
      ["list"], credentials: credentials, environment: ["AWS_REGION": "west"]
    ).command
    #expect(
      second.output == """
        NAME       : VALUE                    : TYPE             : LOCATION
        profile    : <not set>                : None             : None
        access_key : ****************LONG     : shared-credentials-file : \n\
        secret_key : ****************xy       : shared-credentials-file : \n\
        region     : west                     : env              : ['AWS_REGION', 'AWS_DEFAULT_REGION']\n
        """)
    let first = try await run(
      ["list"], .v1, environment: ["AWS_PROFILE": "two", "AWS_DEFAULT_REGION": "env"]
    ).command
    #expect(
      first.output.contains(
        "   profile                      two              env    ['AWS_DEFAULT_PROFILE', 'AWS_PROFILE']\n"
      ))
    #expect(
      first.output.contains(
        "    region                      env              env    AWS_DEFAULT_REGION\n"))
  }

  @Test func profilesAreListedInOrder() async throws {
    let command = try await run(["list-profiles"], credentials: "[three]\n[two]\n").command
    #expect(command.output == "default\ntwo\nwith blank\nthree\n")
  }

  @Test func rowsBecomeProfiles() async throws {
    let (command, home) = try await run(
      [
        "import", "--skip-invalid", "--profile-prefix", "x-", "--csv",
        "user name, Access Key ID,secret access key\nme,K,S\nyou,,S\n",
      ])
    #expect(command.output == "Successfully imported 1 profile(s)\n")
    #expect(
      try home.read(".aws/credentials")
        == "[x-me]\naws_access_key_id = K\naws_secret_access_key = S\n")
    #expect(
      throws: CommandFailure(
        .other,
        "Failed to parse entry #2: Row missing value for header \"Secret Access key\"")
    ) {
      try ImportedKeys.rows(
        of: "User Name,Access Key ID,Secret Access key\na,b,c\nd,e\n", skipsInvalid: false)
    }
  }

  @Test(arguments: [
    (
      ExportedCredentials.Format.env, "export AWS_ACCESS_KEY_ID=K\nexport AWS_SECRET_ACCESS_KEY=S\n"
    ),
    (.fish, "set -gx AWS_ACCESS_KEY_ID \"K\"\nset -gx AWS_SECRET_ACCESS_KEY \"S\"\n"),
    (.powershell, "$Env:AWS_ACCESS_KEY_ID=\"K\"\n$Env:AWS_SECRET_ACCESS_KEY=\"S\"\n"),
    (
      .process, "{\n  \"Version\": 1,\n  \"AccessKeyId\": \"K\",\n  \"SecretAccessKey\": \"S\"\n}\n"
    ),
  ])
  func credentialsAreExported(_ format: ExportedCredentials.Format, _ text: String) {
    let credentials = Credentials(accessKeyID: "K", secretAccessKey: "S")
    #expect(ExportedCredentials.text(of: credentials, as: format) == text)
  }

  @Test func profilesThatAskForEachOtherEnd() async throws {
    let command = try await run(
      ["export-credentials", "--profile", "two"],
      environment: ["_AWS_CLI_PROFILE_CHAIN": "\"a,b\",two"]
    ).command
    #expect(command.status == 253)
    #expect(command.errors.hasSuffix("profile cycle: a,b -> two -> two\n"))
    #expect(ExportedCredentials.row(of: ["a", "b,\"c"]) == "a,\"b,\"\"c\"")
  }

  @Test func modelsAreAdded() async throws {
    let (command, home) = try await run(
      [
        "add-model", "--service-model",
        "{\"metadata\":{\"endpointPrefix\":\"e\",\"apiVersion\":\"v\"}}",
      ])
    #expect(command.errors == "")
    #expect(try home.read(".aws/models/e/v/service-2.json").hasPrefix("{\"metadata\""))
  }

  @Test func devicesNameProfiles() {
    #expect(MFALogin.profile(for: "arn:aws:iam::123:mfa/path/phone") == "123-phone")
    #expect(MFALogin.profile(for: "GAHT1") == "session-GAHT1")
  }

  @Test func historyIsHonest() async throws {
    let command = try await TestCommand("history show")
    #expect(command.status == 255)
    #expect(command.errors.contains("Could not locate history."))
  }
}

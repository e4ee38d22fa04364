// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport
import TestSupport
import Testing
import WireFormats

@testable import AWSCommands

@Suite struct ToolFileTests {
  @Test func netrcKeepsTheRest() {
    let line = "machine h login token password t\n"
    #expect(NetrcFile.text(nil, setting: "h", "t") == line)
    #expect(
      NetrcFile.text("machine x login y password z", setting: "h", "t")
        == "machine x login y password z\n" + line)
    let old = "machine g login a password b\n machine  h\n login u\tpassword  old # mine\n"
    #expect(
      NetrcFile.text(old, setting: "h", "t")
        == "machine g login a password b\n machine  h\n login u\tpassword  t # mine\n")
  }

  @Test func pypirc() throws {
    let new = try PypircFile.text(nil, adding: "https://r/", "t", path: "p")
    #expect(
      new == "[distutils]\nindex-servers = \n\tpypi\n\tcodeartifact\n\n[codeartifact]\n"
        + "repository = https://r/\nusername = aws\npassword = t\n\n")
    let old = "# c\n[distutils]\nindex-servers: one\n\n[one]\nUsername = u\n"
    #expect(
      try PypircFile.text(old, adding: "https://r/", "t", path: "p")
        == "[distutils]\nindex-servers = \n\tone\n\tcodeartifact\n\n[one]\nusername = u\n\n"
        + "[codeartifact]\nrepository = https://r/\nusername = aws\npassword = t\n\n")
    for broken in ["x = 1", "[a]\nb", "[one]\na = 1"] {
      #expect(throws: (any Error).self) {
        try PypircFile.text(broken, adding: "", "", path: "p")
      }
    }
  }

  @Test func sources() {
    let listing =
      "Registered:\n\n  1.  nuget.org [Enabled]\n      https://n\n  2. a [b] [Off]\n   u\n"
    #expect(
      NuGetSources.read(listing).map { "\($0.name) \($0.url)" } == [
        "nuget.org https://n", "a [b] u",
      ])
  }

  @Test(arguments: [
    ("2026-03-01T00:00:00Z", "2026-02-28T11:59:31Z", "12 hours"),
    ("2027-01-31T12:00:00Z", "2026-12-30T12:00:00Z", "1 month and 1 day"),
    ("2026-03-31T00:00:00Z", "2026-02-28T00:00:00Z", "1 month and 3 days"),
    ("2028-02-29T00:00:00Z", "2026-02-28T23:59:00Z", "2 years"),
    ("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", ""),
  ])
  func remainingTime(_ end: String, _ start: String, _ words: String) throws {
    let time = RemainingTime(
      until: try Timestamp(parsing: end), from: try Timestamp(parsing: start))
    #expect(time.words == words)
  }

  @Test func theTokenIsShownOnlyWhenAsked() async throws {
    let answers = [
      #"{"authorizationToken": "TOKEN", "expiration": 4102444800}"#,
      #"{"repositoryEndpoint": "https://d.example:8/x/"}"#,
    ]
    let run = try await TestCommand(
      "codeartifact login --tool npm --domain dom --repository repo --namespace n --dry-run",
      responses: answers)
    #expect(
      run.output == "npm config set @n:registry https://d.example:8/x/\n\n"
        + "npm config set //d.example:8/x/:always-auth true\n\n"
        + "npm config set //d.example:8/x/:_authToken TOKEN\n\n", "\(run.errors)")
    let scope = try await TestCommand(
      "codeartifact login --tool npm --domain dom --repository repo --namespace _n",
      responses: answers)
    #expect(scope.status == 255 && scope.errors.contains("Invalid scope name"))
  }
}

@Suite struct CodeCommitTests {
  @Test(arguments: [
    ("git-codecommit.eu-west-1.amazonaws.com", "eu-west-1"),
    ("vpce-1-x.git-codecommit-fips.us-gov-west-1.vpce.amazonaws.com", "us-gov-west-1"),
    ("example.com", nil), ("git-codecommit..amazonaws.com", nil),
  ])
  func regions(_ host: String, _ region: String?) throws {
    let description = try GitDescription("protocol=https\nhost=\(host)\npath=v1/repos/r\n")
    #expect(description.region == region)
  }

  @Test func thePasswordIsASignature() throws {
    let description = try GitDescription(
      "protocol=https\nhost=git-codecommit.us-east-1.amazonaws.com\npath=v1/repos/r")
    let password = description.password(
      secret: "secret", region: "us-east-1", at: Timestamp(seconds: 1_709_210_096))
    #expect(password.hasPrefix("20240229T123456Z") && password.count == 16 + 64)
    #expect(throws: (any Error).self) { try GitDescription("protocol=https") }
  }
}

@Suite struct ConnectTests {
  @Test(arguments: [
    ("1.2.497.0\n", false), ("1.2.498", true), ("1.3", true), ("2", true), ("1.2.497.0.1", false),
    ("", false), ("x", false),
  ])
  func pluginVersions(_ text: String, _ isLater: Bool) {
    #expect(SessionPlugin.isLater(text) == isLater)
  }

  @Test func sshReadsTheKey() throws {
    let key = OpenSSHKey()
    let lines = key.privateText.split(separator: "\n")
    let bytes = try Base64.decode(lines.dropFirst().dropLast().joined())
    #expect(bytes.starts(with: Array("openssh-key-v1\0".utf8)))
    let blob = try Base64.decode(String(key.publicText.dropFirst("ssh-ed25519 ".count)))
    #expect(bytes.count == 234 && blob.count == 51)
  }

  @Test func words() {
    #expect(ShellWord.quoted("a-b/c.d") == "a-b/c.d")
    #expect(ShellWord.quoted("a b'c") == "'a b'\"'\"'c'")
    #expect(ShellWord.quoted("") == "''")
  }

  @Test(arguments: [
    ("--instance-id x", "The specified instance ID is invalid."),
    ("--instance-id i-1 --eice-options dnsName=x", "When specifying dnsName"),
    ("--instance-id i-1 --eice-options endpointId=bad", "The specified endpointId is invalid."),
    ("--instance-id i-1 --eice-options endpointId=eice-1,maxTunnelDuration=9999", "Invalid value"),
  ])
  func wrongOptions(_ words: String, _ message: String) async throws {
    let run = try await TestCommand("ec2-instance-connect ssh " + words)
    #expect(run.status == 252 && run.errors.contains(message))
  }

  @Test func numbersInBase36() {
    #expect(EMRContainersCommands.base36("") == "0")
    #expect(EMRContainersCommands.base36("a") == "2p")
    #expect(EMRContainersCommands.base36("role") == "vr282t")
  }
}

@Suite struct LogTailTests {
  @Test(arguments: [
    ("90s", 1_000_000_000_000 - 90_000), ("1w", 1_000_000_000_000 - 604_800_000),
    ("2001-09-09T00:00:00Z", 999_993_600_000), ("10", 10_000),
  ])
  func starts(_ text: String, _ milliseconds: Int64) throws {
    #expect(try LogTail.start(text, now: Timestamp(seconds: 1_000_000_000)) == milliseconds)
  }

  @Test(arguments: ["x", "", "9999999999999999999w", "s"])
  func wrongStarts(_ text: String) {
    #expect(throws: (any Error).self) {
      try LogTail.start(text, now: Timestamp(seconds: 1_000_000_000))
    }
  }

  @Test func pagesAreFollowed() async throws {
    let event = { (text: String) in
      #"{"events": [{"logStreamName": "s", "timestamp": 1000, "message": "\#(text)", "eventId": "1"}]"#
    }
    let run = try await TestCommand(
      "logs tail group --format short --color on",
      responses: [event("a\\n\\n") + #", "nextToken": "t"}"#, event("") + "}"])
    #expect(
      run.output
        == "\u{1B}[32m1970-01-01T00:00:01\u{1B}[0m a\n\u{1B}[32m1970-01-01T00:00:01\u{1B}[0m\n")
    #expect(run.bodies.last?.contains(#""nextToken":"t""#) == true)
  }
}

@Suite struct LoginTests {
  private static let answer = """
    {"authorizationData": [{"authorizationToken": "QVdTOnB3OjI=", "proxyEndpoint": "https://r"}]}
    """

  @Test func registries() async throws {
    let password = try await TestCommand("ecr get-login-password", responses: [Self.answer])
    #expect(password.output == "pw:2\n")
    let old = try await TestCommand(
      "ecr get-login --no-include-email --registry-ids 1 2", responses: [Self.answer], flavour: .v1)
    #expect(old.output == "docker login -u AWS -p pw:2 https://r\n")
    #expect(old.bodies == [#"{"registryIds":["1","2"]}"#])
  }
}

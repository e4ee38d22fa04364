// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import TestSupport
import Testing
import WireFormats
import YAML

@testable import AWSCommands

@Suite struct KubeconfigTests {
  private static let cluster = """
    {"cluster": {"name": "c", "arn": "arn:aws:eks:eu-west-1:1:cluster/c", "status": "ACTIVE", \
    "endpoint": "https://c.example", "certificateAuthority": {"data": "QQ=="}}}
    """

  private func update(_ words: String, home: TemporaryHome) async throws -> TestCommand {
    try await TestCommand(
      "eks update-kubeconfig --name c " + words, responses: [Self.cluster], home: home.path)
  }

  @Test func othersStay() async throws {
    let home = try TemporaryHome()
    let old = """
      # mine
      apiVersion: v1
      users:
      - name: "other"
        user: {token: '007', port: 0x10, flag: yes}
      x: [1, 2]
      """
    try home.write(old, to: ".kube/config")
    try home.setPermissions(0o640, of: ".kube/config")
    let run = try await update("--alias a", home: home)
    #expect(run.output == "Added new context a to \(home.path)/.kube/config\n")
    let text = try home.read(".kube/config")
    #expect(text.contains("    token: '007'\n    port: 0x10\n    flag: yes\n"))
    #expect(text.contains("x:\n- 1\n- 2\n"))
    #expect(text.contains("current-context: a\n"))
    #expect(try home.permissions(".kube/config") == 0o640)
    let again = try await update("--alias b", home: home)
    #expect(again.output.hasPrefix("Updated context b in "))
    #expect(try home.read(".kube/config").components("server: https://c.example") == 1)
  }

  @Test func aNewFileIsItsUsers() async throws {
    let home = try TemporaryHome()
    _ = try await update("--role-arn r", home: home)
    #expect(try home.permissions(".kube/config") == 0o600)
    #expect(try home.read(".kube/config").contains("      - --role\n      - r\n"))
  }

  @Test(arguments: [
    ("a: [b", "YamlError while loading kubeconfig: while parsing a flow sequence"),
    ("[]", "Content not a <class 'dict'>."),
    ("users: 5", "users is wrong type: <class 'int'> (Should be <class 'list'>)"),
    ("users: [5]", "Entry in users not a <class 'dict'>."),
  ])
  func aDamagedFileStays(_ text: String, _ message: String) async throws {
    let home = try TemporaryHome()
    try home.write(text, to: ".kube/config")
    let run = try await update("", home: home)
    #expect(run.status == 255)
    #expect(run.errors.contains(message))
    #expect(try home.read(".kube/config") == text)
  }

  @Test func variableNamesFiles() async throws {
    let home = try TemporaryHome()
    try home.write("clusters: [{name: 'arn:aws:eks:eu-west-1:1:cluster/c'}]", to: "two")
    let run = try await TestCommand(
      "eks update-kubeconfig --name c", responses: [Self.cluster], home: home.path,
      environment: ["KUBECONFIG": "\(home.path)/one:\(home.path)/two"])
    #expect(run.output.hasSuffix("in \(home.path)/two\n"))
  }

  @Test func aCreatedClusterIsWanted() async throws {
    let run = try await TestCommand(
      "eks update-kubeconfig --name c", responses: [#"{"cluster": {"status": "CREATING"}}"#])
    #expect(run.status == 255)
    #expect(run.errors == "\naws: [ERROR]: Cluster status is CREATING\n")
  }
}

@Suite struct ClusterTokenTests {
  @Test func theTokenIsASignedURL() async throws {
    let run = try await TestCommand(
      "eks get-token --cluster-name c", environment: ["AWS_ENDPOINT_URL": "https://sts.example"])
    let answer = try JSONNode(parsing: run.output)
    #expect(answer["kind"] == "ExecCredential")
    let token = try #require(answer["status"]?["token"]?.string)
    #expect(token.hasPrefix("k8s-aws-v1.") && !token.contains("="))
    var text = String(token.dropFirst(11).map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
    while text.count % 4 != 0 { text += "=" }
    let url = String(decoding: try Base64.decode(text), as: UTF8.self)
    #expect(url.hasPrefix("https://sts.example/?Action=GetCallerIdentity&Version=2011-06-15&"))
    #expect(url.contains("X-Amz-Expires=60&X-Amz-SignedHeaders=host%3Bx-k8s-aws-id&"))
  }

  @Test(arguments: [
    (
      "{\"apiVersion\": \"client.authentication.k8s.io/v1\"}", "client.authentication.k8s.io/v1", ""
    ),
    ("{", "client.authentication.k8s.io/v1beta1", "Error parsing KUBERNETES_EXEC_INFO"),
    ("{}", "client.authentication.k8s.io/v1beta1", "Unrecognized API version"),
  ])
  func versions(_ info: String, _ version: String, _ warning: String) async throws {
    let run = try await TestCommand(
      "eks get-token --cluster-id c --query apiVersion --output text",
      environment: ["KUBERNETES_EXEC_INFO": info])
    #expect(run.output == version + "\n\n")
    #expect(run.errors.hasPrefix(warning))
  }

  @Test func oneNameIsNeeded() async throws {
    #expect(try await TestCommand("eks get-token").status == 1)
    #expect(try await TestCommand("eks get-token --cluster-name a --cluster-id b").status == 252)
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(_ text: String) -> Int {
    indices.count { self[$0...].hasPrefix(text) }
  }
}

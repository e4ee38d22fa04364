// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import AWSProtocols
import BotoCore
import CommandSupport
import Files
import SystemLibrary
import WireFormats
import YAML

/// Adds a cluster, a user and a context to a file of `kubectl`.
struct KubeconfigUpdate {
  private let run: CustomRun
  private let cluster: Value

  @Sendable static func run(_ run: CustomRun) async throws -> Int32 {
    let name = try run.required("name")
    let update = KubeconfigUpdate(run: run, cluster: try await describe(run, name))
    try update.update(try update.entries(name: name))
    return 0
  }

  private static func describe(_ run: CustomRun, _ name: String) async throws -> Value {
    let eks: ServiceCaller
    if let role = run.text("assume-role-arn") {
      let keys = try await run.assumedRole(role, session: "EKSDescribeClusterSession")
      eks = try run.service("eks") { $0.credentials = keys }
    } else {
      eks = try run.service("eks")
    }
    let cluster = try await eks("DescribeCluster", ["name": .string(name)])["cluster"]
    guard let status = String(cluster["status"]) else { throw CommandFailure("Cluster not found") }
    guard status == "ACTIVE" || status == "UPDATING" else {
      throw CommandFailure("Cluster status is \(status)")
    }
    return cluster
  }

  /// What is added to a file.
  private struct Entries {
    var cluster: YAMLNode
    var user: YAMLNode
    var context: YAMLNode
    var clusterName: String
    var contextName: String
  }

  private func entries(name: String) throws -> Entries {
    let arn = String(cluster["arn"]) ?? ""
    let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count > 3 else { throw CommandFailure("The cluster's ARN is invalid: \(arn)") }
    var connection: [(String, YAMLNode)] = [
      ("certificate-authority-data", .text(cluster["certificateAuthority"]["data"])),
      ("server", .text(cluster["endpoint"])),
    ]
    if let proxy = run.text("proxy-url") { connection.append(("proxy-url", .string(proxy))) }
    let userName = run.text("user-alias").flatMap { $0.isEmpty ? nil : $0 } ?? arn
    let contextName = run.text("alias").flatMap { $0.isEmpty ? nil : $0 } ?? userName
    return Entries(
      cluster: .mapping([("cluster", .mapping(connection)), ("name", .string(arn))]),
      user: .mapping([
        ("name", .string(userName)),
        ("user", .mapping([("exec", try exec(region: String(parts[3]), name: name))])),
      ]),
      context: .mapping([
        ("context", .mapping([("cluster", .string(arn)), ("user", .string(userName))])),
        ("name", .string(contextName)),
      ]),
      clusterName: arn, contextName: contextName)
  }

  /// The command with which `kubectl` gets a token.
  private func exec(region: String, name: String) throws -> YAMLNode {
    // A local cluster of an outpost is known by its ID.
    let outpost = cluster["outpostConfig"]
    let isLocal = outpost != .null && outpost["etcdInstanceType"] == .null
    var words = ["--region", region, "eks", "get-token"]
    words += isLocal ? ["--cluster-id", String(cluster["id"]) ?? ""] : ["--cluster-name", name]
    words += ["--output", "json"]
    if let role = run.text("role-arn") { words += ["--role", role] }
    var members: [(String, YAMLNode)] = [
      ("apiVersion", .string("client.authentication.k8s.io/v1beta1")),
      ("args", YAMLNode(.sequence(words.map { .string($0) }))), ("command", .string("aws")),
    ]
    if let profile = try run.profile() {
      let variable = YAMLNode.mapping([
        ("name", .string("AWS_PROFILE")), ("value", .string(profile)),
      ])
      members.append(("env", YAMLNode(.sequence([variable]))))
    }
    return .mapping(members)
  }

  private func update(_ entries: Entries) throws {
    var file = try choose(entries.clusterName)
    let isUpdate = file.has(cluster: entries.clusterName)
    try file.insert(entries.cluster, in: "clusters")
    try file.insert(entries.user, in: "users")
    try file.insert(entries.context, in: "contexts")
    file.setCurrentContext(entries.contextName)
    if run.flag("dry-run") == true {
      return try run.write(file.text)
    }
    try file.write()
    let verb = isUpdate ? "Updated" : "Added new"
    try run.write("\(verb) context \(entries.contextName) \(isUpdate ? "in" : "to") \(file.path)\n")
    guard run.flag("verbose") == true else { return }
    try run.write("Entries:\n\n")
    for entry in [entries.context, entries.user, entries.cluster] {
      try run.write(Kubeconfig.text(of: entry, run.invocation.flavour) + "\n")
    }
  }

  /// The first file that has the cluster, or else the first.
  private func choose(_ clusterName: String) throws -> Kubeconfig {
    let paths = paths
    for path in paths {
      guard let file = try? Kubeconfig(reading: path, run.invocation.flavour),
        file.has(cluster: clusterName)
      else { continue }
      return file
    }
    return try Kubeconfig(reading: paths[0], run.invocation.flavour)
  }

  private var paths: [String] {
    let environment = run.context.environment
    let absolute = { (path: String) in LocalPath.absolute(environment.expandHome(path)) }
    if let path = run.text("kubeconfig") { return [absolute(path)] }
    let listed = (environment["KUBECONFIG"] ?? "").split(separator: ":")
      .filter { !$0.allSatisfy(\.isWhitespace) }
    return listed.isEmpty ? [absolute("~/.kube/config")] : listed.map { absolute(String($0)) }
  }
}

extension YAMLNode {
  /// A string, or nothing if there is none.
  fileprivate static func text(_ value: Value) -> YAMLNode {
    String(value).map { .string($0) } ?? YAMLNode(.scalar("null", .plain), tag: .null)
  }
}

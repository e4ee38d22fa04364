// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import BotoCore
import CommandSupport
import WireFormats

/// `eks`: tokens for clusters, and the configuration of `kubectl`.
enum EKSCommands {
  static let all: [CustomCommand] = [
    CustomCommand(
      "eks", "get-token", summary: "Prints a token for a cluster, as kubectl asks for it.",
      options: [
        CommandOption("cluster-name"), CommandOption("role-arn"), CommandOption("cluster-id"),
      ], run: ClusterToken.print),
    CustomCommand(
      "eks", "update-kubeconfig", summary: "Adds a cluster to the configuration of kubectl.",
      options: [
        CommandOption("name", isRequired: true), CommandOption("kubeconfig"),
        CommandOption("role-arn"), CommandOption("proxy-url"), .flag("dry-run"), .flag("verbose"),
        CommandOption("alias"), CommandOption("user-alias"), CommandOption("assume-role-arn"),
      ], run: KubeconfigUpdate.run),
  ]
}

/// A token with which `kubectl` signs in to a cluster: a presigned request to STS.
enum ClusterToken {
  private static let beta = "client.authentication.k8s.io/v1beta1"
  private static let alpha = "client.authentication.k8s.io/v1alpha1"
  private static let supported = ["client.authentication.k8s.io/v1", beta]
  private static let header = "x-k8s-aws-id"
  /// How long the request is valid, in seconds.
  private static let validity = 60
  /// How long a cluster accepts the token, in seconds; one minute less than it does.
  private static let lifetime: Int64 = 14 * 60

  @Sendable static func print(_ run: CustomRun) async throws -> Int32 {
    let sts = try await client(run, role: run.text("role-arn"))
    let name = run.text("cluster-name")
    let id = run.text("cluster-id")
    if name != nil, id != nil {
      throw CommandFailure(
        .parameters,
        "The key \"cluster_id\" cannot be specified when one of the following keys are also "
          + "specified: cluster_name")
    }
    guard let cluster = [id, name].compactMap(\.self).first(where: { !$0.isEmpty }) else {
      try run.writeError("Either parameter --cluster-name or --cluster-id must be specified.\n")
      return 1
    }
    let token = try await token(sts, cluster: cluster)
    let expiry = Timestamp(seconds: Timestamp.now.seconds + lifetime)
    try run.show(
      [
        "kind": "ExecCredential", "apiVersion": .string(try apiVersion(run)), "spec": [:],
        "status": ["expirationTimestamp": .string(expiry.iso8601), "token": .string(token)],
      ], title: "get-token")
    try run.write("\n")
    return 0
  }

  private static func client(_ run: CustomRun, role: String?) async throws -> ServiceCaller {
    guard let role else { return try run.service("sts", usesEndpoint: false) }
    let keys = try await run.assumedRole(role, session: "EKSGetTokenAuth")
    return try run.service("sts", usesEndpoint: false) { $0.credentials = keys }
  }

  private static func token(_ sts: ServiceCaller, cluster: String) async throws -> String {
    try sts.client.events.register(
      .beforeSign(service: "sts", operation: "GetCallerIdentity")
    ) { call in call.current.request.headers[header] = cluster }
    let url = try await sts.client.presignedURL(
      sts.client.operation("GetCallerIdentity"), [:], expiresIn: validity, httpMethod: "GET")
    var text = Base64.encode(Array(url.utf8))
    text.unicodeScalars.removeAll { $0 == "=" }
    let safe = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case "+": "-"
      case "/": "_"
      default: scalar
      }
    }
    return "k8s-aws-v1." + String(String.UnicodeScalarView(safe))
  }

  /// The version of the answer that `kubectl` asks for.
  private static func apiVersion(_ run: CustomRun) throws -> String {
    guard let text = run.context.environment["KUBERNETES_EXEC_INFO"] else { return beta }
    guard let info = try? JSONNode(parsing: text) else {
      try run.writeError(
        "Error parsing KUBERNETES_EXEC_INFO, defaulting to \(beta). This is likely a bug in your "
          + "Kubernetes client. Please update your Kubernetes client.\n")
      return beta
    }
    let version = info["apiVersion"]?.string
    if let version, supported.contains(version) { return version }
    if version == alpha {
      try run.writeError(
        "Kubeconfig user entry is using deprecated API version \(alpha). Run 'aws eks "
          + "update-kubeconfig' to update.\n")
      return alpha
    }
    try run.writeError(
      "Unrecognized API version in KUBERNETES_EXEC_INFO, defaulting to \(beta). This is likely due "
        + "to an outdated AWS CLI. Please update your AWS CLI.\n")
    return beta
  }
}

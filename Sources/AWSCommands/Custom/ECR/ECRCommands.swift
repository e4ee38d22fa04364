// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport
import WireFormats

/// `ecr` and `ecr-public`: passwords for `docker login`.
enum ECRCommands {
  /// The commands of `ecr`.
  static let all: [CustomCommand] = [
    CustomCommand(
      "ecr", "get-login-password", summary: "Prints the password for the account's registry."
    ) { run in
      let answer = try await run.service("ecr")("GetAuthorizationToken")
      try run.write(try password(answer["authorizationData"][0]) + "\n")
      return 0
    },
    CustomCommand(
      "ecr", "get-login", summary: "Prints commands that log Docker in to registries.",
      options: [
        CommandOption("registry-ids", .custom, .atLeastOne),
        .flag("include-email"), .flag("no-include-email", false, of: "include-email"),
      ], flavours: [.v1], run: printLogins),
  ]

  /// The commands of `ecr-public`.
  static let allPublic: [CustomCommand] = [
    CustomCommand(
      "ecr-public", "get-login-password", summary: "Prints the password for the public registry."
    ) { run in
      let answer = try await run.service("ecr-public")("GetAuthorizationToken")
      try run.write(try password(answer["authorizationData"]) + "\n")
      return 0
    }
  ]

  @Sendable private static func printLogins(_ run: CustomRun) async throws -> Int32 {
    var parameters = Structure()
    if let ids = run.words("registry-ids") {
      parameters["registryIds"] = .list(ids.map { .string($0) })
    }
    let answer = try await run.service("ecr")("GetAuthorizationToken", parameters)
    for data in answer["authorizationData"][...] {
      let (user, password) = try login(data)
      let email = run.flag("include-email") ?? true ? " -e none" : ""
      let registry = String(data["proxyEndpoint"]) ?? ""
      try run.write("docker login -u \(user) -p \(password)\(email) \(registry)\n")
    }
    return 0
  }

  private static func password(_ data: Value) throws -> String { try login(data).password }

  /// The user and the password of a token.
  private static func login(_ data: Value) throws -> (user: String, password: String) {
    let token = String(data["authorizationToken"]) ?? ""
    let text = String(decoding: try Base64.decode(token), as: UTF8.self)
    guard let colon = text.firstIndex(of: ":") else {
      throw CommandFailure("The registry's token has no password.")
    }
    return (String(text[..<colon]), String(text[text.index(after: colon)...]))
  }
}

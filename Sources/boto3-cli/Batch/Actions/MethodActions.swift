// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import Boto3
import BotoCore
import WireFormats

/// Methods of a client by boto3's names: those that aren't operations, and those that are.
extension BatchCall {
  func callMethod() async throws -> JSONObject {
    let client = try client()
    let name = try required("method")
    let arguments = MethodArguments(method: name, try TaggedValue.parameters(line["arguments"]))
    return ["result": try await result(of: name, of: client, arguments)]
  }

  private func result(
    of name: String, of client: Client, _ arguments: MethodArguments
  ) async throws -> JSONNode {
    switch name {
    case "can_paginate": .bool(client.canPaginate(try arguments.text("operation_name")))
    case "generate_presigned_url":
      .string(
        try await client.generatePresignedURL(
          try arguments.text("ClientMethod"), parameters: arguments["Params"],
          expiresIn: .seconds(try arguments.integer("ExpiresIn", default: 3600)),
          httpMethod: String(arguments["HttpMethod"]), options: options))
    case "generate_presigned_post": try await post(by: client, arguments)
    case "generate_db_auth_token":
      .string(
        try await client.generateDBAuthToken(
          dbHostname: try arguments.text("DBHostname"), port: try arguments.integer("Port"),
          dbUsername: try arguments.text("DBUsername"), region: String(arguments["Region"]),
          options: options))
    case "generate_db_connect_auth_token":
      .string(
        try await client.generateDBConnectAuthToken(
          hostname: try arguments.text("Hostname"), region: String(arguments["Region"]),
          expiresIn: .seconds(try arguments.integer("ExpiresIn", default: 900)), options: options))
    case "generate_db_connect_admin_auth_token":
      .string(
        try await client.generateDBConnectAdminAuthToken(
          hostname: try arguments.text("Hostname"), region: String(arguments["Region"]),
          expiresIn: .seconds(try arguments.integer("ExpiresIn", default: 900)), options: options))
    case "close": .null
    default:
      try await TaggedValue.encode(
        try await client.call(name, .structure(arguments.values), options: options))
    }
  }

  private func post(by client: Client, _ arguments: MethodArguments) async throws -> JSONNode {
    let post = try await client.generatePresignedPost(
      bucket: try arguments.text("Bucket"), key: try arguments.text("Key"),
      fields: arguments["Fields"], conditions: arguments["Conditions"],
      expiresIn: .seconds(try arguments.integer("ExpiresIn", default: 3600)), options: options)
    return .object(node(for: post))
  }
}

/// The arguments of a method by boto3's names.
private struct MethodArguments {
  let method: String
  let values: Structure

  init(method: String, _ values: Structure) {
    self.method = method
    self.values = values
  }

  subscript(name: String) -> Value { values[name] ?? .null }

  func text(_ name: String) throws -> String {
    guard let text = String(self[name]) else { throw missing(name, "a text") }
    return text
  }

  func integer(_ name: String, default standard: Int? = nil) throws -> Int {
    if self[name] == nil, let standard { return standard }
    guard let integer = Int(self[name]) else {
      throw missing(name, "a whole number")
    }
    return integer
  }

  /// Python's error for calls that don't match a method.
  private func missing(_ name: String, _ kind: String) -> BotoCoreError {
    BotoCoreError(.typeError, "\(method)() needs \(name), \(kind)")
  }
}

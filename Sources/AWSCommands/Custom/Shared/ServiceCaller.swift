// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSCredentials
import AWSHTTP
import AWSProtocols
import BotoCore
import CommandOutput
import CommandSupport
import ServiceModel
import WireFormats

/// A service as a custom command calls it: operations by name.
struct ServiceCaller: Sendable {
  let client: ServiceClient

  /// Calls an operation.
  ///
  /// - Throws: ``ServiceFailure`` for an error response; the other errors of a call.
  func callAsFunction(
    _ operation: String, _ parameters: Structure = [:], options: CallOptions = CallOptions()
  ) async throws -> Value {
    let model = try client.operation(operation)
    do {
      return try await client.call(model, parameters, options: options)
    } catch let error as ClientError {
      throw ServiceFailure(
        error, operation: model, maxAttempts: client.options.retries.maxAttempts)
    }
  }

  /// The elements of a list of all pages.
  func all(
    _ operation: String, _ parameters: Structure = [:], key: String,
    options: CallOptions = CallOptions()
  ) async throws -> [Value] {
    let model = try client.operation(operation)
    do {
      var elements: [Value] = []
      for try await page in try client.paginator(operation).pages(
        parameters: parameters, options: options)
      {
        elements += [Value](page[key]) ?? []
      }
      return elements
    } catch let error as ClientError {
      throw ServiceFailure(
        error, operation: model, maxAttempts: client.options.retries.maxAttempts)
    }
  }

  /// The pages of an operation as one answer, as far as limits go.
  func combined(
    _ operation: String, _ parameters: Structure, _ limits: PaginationOptions
  ) async throws -> Value {
    do {
      return try await client.paginator(operation)
        .pages(parameters: parameters, config: limits).buildFullResult()
    } catch let error as ClientError {
      throw ServiceFailure(
        error, operation: try client.operation(operation),
        maxAttempts: client.options.retries.maxAttempts)
    }
  }

  /// Waits for a state.
  func wait(
    _ waiter: String, _ parameters: Structure, delay: Duration? = nil, maxAttempts: Int? = nil
  ) async throws {
    try await client.waiter(waiter).poll(
      parameters: parameters, delay: delay, maxAttempts: maxAttempts)
  }
}

extension CustomRun {
  /// A service with the command line's settings.
  ///
  /// - Parameters:
  ///   - name: The service's name: `codedeploy`.
  ///   - region: Another region than the command line's.
  ///   - usesEndpoint: Whether `--endpoint-url` is meant for this service.
  ///   - configure: Changes the client's options.
  func service(
    _ name: String, region: String? = nil, usesEndpoint: Bool = true,
    configure: (inout ClientOptions) throws -> Void = { _ in }
  ) throws -> ServiceCaller {
    ServiceCaller(
      client: try invocation.client(
        name, region: region, usesEndpoint: usesEndpoint, configure: configure))
  }

  /// Temporary credentials of a role.
  func assumedRole(_ role: String, session: String) async throws -> Credentials {
    let sts = try service("sts", usesEndpoint: false)
    let answer = try await sts(
      "AssumeRole", ["RoleArn": .string(role), "RoleSessionName": .string(session)])
    let keys = answer["Credentials"]
    return Credentials(
      accessKeyID: String(keys["AccessKeyId"]) ?? "",
      secretAccessKey: String(keys["SecretAccessKey"]) ?? "",
      sessionToken: String(keys["SessionToken"]))
  }

  /// The keys with which calls are signed.
  func credentials() async throws -> Credentials {
    try await invocation.session.identity.credentials(at: .now)
  }

  /// The region of the command line, the environment or the profile; `nil` if there is none.
  func region() throws -> String? {
    try globals.region ?? String(invocation.store.value("region"))
  }

  /// Calls an operation once, with timestamps as they are printed.
  func call(
    _ service: String, _ operation: String, _ parameters: Structure = [:]
  ) async throws -> Value {
    try await self.service(service)(operation, parameters, options: try printedAnswer())
  }

  /// The profile that the command line or the environment names; `nil` if none.
  func profile() throws -> String? { try invocation.profileName() }

  /// The number that the word of an option is.
  ///
  /// - Throws: ``CommandFailure`` if it isn't a whole number.
  func integer(_ name: String) throws -> Value? {
    guard let text = text(name) else { return nil }
    do {
      return try PythonNumber.integer(text)
    } catch {
      throw CommandFailure(error.message)
    }
  }

  /// Writes an answer as `--output` and `--query` want it.
  ///
  /// - Parameter title: The title of a table.
  func show(_ answer: Value, title: String) throws {
    let output = try OutputSettings(invocation, title: title).formatter(invocation)
    try output.write(answer)
  }

  /// How timestamps of an answer that is written are kept.
  func printedAnswer() throws -> CallOptions {
    var options = CallOptions()
    options.wireText = try WireTextStyle(invocation)
    return options
  }

  /// Writes a line to standard output at once, for readers that wait for each.
  func writeAtOnce(_ text: String) throws {
    try write(text)
    try context.console.output.release()
  }
}

extension Invocation {
  /// The profile that the command line or the environment names; `nil` if none.
  func profileName() throws -> String? {
    if let profile = globals.profile { return profile }
    let environment = context.environment
    return switch flavour {
    case .v1: environment["AWS_DEFAULT_PROFILE"] ?? environment["AWS_PROFILE"]
    case .v2: environment["AWS_PROFILE"] ?? environment["AWS_DEFAULT_PROFILE"]
    }
  }
}

extension Timestamp {
  /// The same time without a fraction of a second.
  var wholeSeconds: Timestamp { Timestamp(seconds: seconds) }
}

extension CommandOption {
  /// A flag without a value.
  ///
  /// - Parameter negation: The flag that it negates: `--no-x` for `--x`; the later one counts.
  static func flag(_ name: String, _ value: Bool = true, of negation: String? = nil)
    -> CommandOption
  {
    CommandOption(name, .custom, .flag(value), key: negation)
  }
}

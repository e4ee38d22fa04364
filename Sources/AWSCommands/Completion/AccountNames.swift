// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import AWSHTTP
import AWSProtocols
import BotoCore
import CommandSupport
import Crypto
import Files
import JMESPath
import WireFormats

/// The names of an account's resources for completion: asked for with little patience, and kept for a
/// minute in a file that only its user may read.
struct AccountNames: Sendable {
  private let invocation: Invocation
  private let patience: Duration

  /// How long names are kept.
  private static let lifetime: Int64 = 60
  private static let maximumCount = 1000

  /// - Parameter patience: How long the answer may take; then there are no names.
  init(_ invocation: Invocation, patience: Duration = .milliseconds(400)) {
    self.invocation = invocation
    self.patience = patience
  }

  /// The names that a source has; none if they can't be had in time.
  func names(_ source: NameSource, of service: String) async -> [String] {
    let cache = cache(source, service)
    if let names = await read(cache) { return names }
    guard let names = await ask(source, service) else { return [] }
    write(names, to: cache)
    return names
  }

  // MARK: - Calling

  /// Asks the service. What is still running when the time is over ends with the program.
  private func ask(_ source: NameSource, _ service: String) async -> [String]? {
    let (answers, answer) = AsyncStream<[String]?>.makeStream()
    let tasks = [
      Task { _ = answer.yield(try? await fetch(source, service)) },
      Task {
        try? await invocation.context.clock.sleep(patience)
        _ = answer.yield(nil)
      },
    ]
    defer { for task in tasks { task.cancel() } }
    for await names in answers { return names }
    return nil
  }

  private func fetch(_ source: NameSource, _ service: String) async throws -> [String] {
    let client = try invocation.client(service) { $0.retries.maxAttempts = 1 }
    let answer = try await client.call(
      try client.operation(source.operation), [:], options: CallOptions())
    let found = try JMESPathExpression(source.query).search(answer)
    return [Value](found)?.prefix(Self.maximumCount).compactMap { String($0) } ?? []
  }

  // MARK: - Cache

  private var folder: String {
    invocation.context.environment.expandHome("~/.aws/boto3/completion")
  }

  /// The file for the names of an account, as far as the settings say which one it is.
  private func cache(_ source: NameSource, _ service: String) -> String {
    let environment = invocation.context.environment
    let globals = invocation.globals
    let variables = [
      "AWS_ACCESS_KEY_ID", "AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_REGION",
      "AWS_DEFAULT_REGION", "AWS_ENDPOINT_URL", "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE",
    ]
    let key =
      [
        globals.profile, globals.region, globals.endpointURL, service, source.operation,
        source.query,
      ]
      + variables.map { environment[$0] }
    let text = key.map { $0 ?? "" }.joined(separator: "\0")
    return folder + "/" + Hex.encode(Array(SHA256.hash(data: Array(text.utf8)))) + ".json"
  }

  private func read(_ path: String) async -> [String]? {
    guard let bytes = try? await SmallFile.read(path), let node = try? JSONNode(parsing: bytes),
      let time = node["time"]?.integer
    else { return nil }
    let age = invocation.context.clock.now().seconds - time
    guard (0..<Self.lifetime).contains(age) else { return nil }
    return node["names"]?.array?.compactMap(\.string)
  }

  /// Keeps names. A cache that can't be written does no harm.
  private func write(_ names: [String], to path: String) {
    let node: JSONNode = [
      "time": .integer(invocation.context.clock.now().seconds),
      "names": .array(names.map { .string($0) }),
    ]
    guard (try? SmallFile.makeFolderBlocking(folder)) != nil else { return }
    for name in (try? DirectoryReader.names(in: folder)) ?? [] {
      let old = folder + "/" + name
      guard let time = (try? EntryStatus(reading: old))?.file.modified.seconds else { continue }
      if Timestamp.now.seconds - time > Self.lifetime { try? FileSystem.remove(old) }
    }
    try? TemporaryFile.replace(path, with: node.jsonBytes, permissions: 0o600)
  }
}

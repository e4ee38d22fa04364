// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Values of secrets: reading them, and adding versions.
enum SecretValueOperations {
  typealias State = LocalSecretsManagerService.State

  static func get(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = try state.name(of: call)
    let secret = try state.secret(named: name)
    guard secret.deletion == nil else { throw SecretFault.isMarked }
    let stage = call.string("VersionStage")
    let index: Int
    if let id = call.string("VersionId") {
      guard let found = secret.index(id: id), secret.versions[found].content != nil else {
        throw SecretFault.noValue("VersionId", id)
      }
      if let stage, !secret.versions[found].stages.contains(stage) {
        throw SecretFault.invalidRequest(
          "You provided a VersionStage that is not associated to the provided VersionId.")
      }
      index = found
    } else {
      let label = stage ?? SecretVersion.current
      guard let found = secret.index(staged: label), secret.versions[found].content != nil else {
        throw SecretFault.noValue("staging label", label)
      }
      index = found
    }
    return try read(name, index, &state, call)
  }

  static func batchGet(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let ids = call.list("SecretIdList")
    let filters = try SecretFilter.all(call)
    guard (ids == nil) != filters.isEmpty else {
      throw SecretFault.invalidParameter(
        "Either 'SecretIdList' or 'Filters' must be provided, but not both.")
    }
    if ids != nil, call["MaxResults"] != nil {
      throw SecretFault.invalidParameter(
        "'Filters' not specified. 'Filters' must also be specified when 'MaxResults' is provided.")
    }
    var (values, errors): ([Value], [Value]) = ([], [])
    var names: [String] = []
    for id in (ids ?? []).compactMap({ String($0) }) {
      guard let name = state.name(of: id) else {
        errors.append(error(SecretFault.notFound, of: id))
        continue
      }
      names.append(name)
    }
    if ids == nil {
      names = state.secrets.values
        .filter { secret in secret.deletion == nil && filters.allSatisfy { $0.matches(secret) } }
        .map(\.name)
    }
    let page = try ListPage(secrets: call, of: names.count)
    for name in names[page.range] {
      let secret = try state.secret(named: name)
      if secret.deletion != nil {
        errors.append(error(SecretFault.isMarked, of: name))
      } else if let index = secret.index(staged: SecretVersion.current) {
        values.append(.structure(try read(name, index, &state, call)))
      } else {
        errors.append(
          error(SecretFault.noValue("staging label", SecretVersion.current), of: name))
      }
    }
    var output: Structure = ["SecretValues": .list(values), "Errors": .list(errors)]
    output["NextToken"] = page.next
    return output
  }

  private static func error(_ fault: ServiceFault, of id: String) -> Value {
    [
      "SecretId": .string(id), "ErrorCode": .string(fault.code),
      "Message": .string(fault.message ?? ""),
    ]
  }

  /// Reads a version, which is noted by the day.
  private static func read(
    _ name: String, _ index: Int, _ state: inout State, _ call: LocalCall
  ) throws -> Structure {
    let day: Int64 = 86_400 * 1_000_000
    let today = LocalInstant(microseconds: call.now.microseconds / day * day)
    state.secrets.update(name) { secret in
      secret.accessed = today
      secret.versions[index].accessed = today
    }
    let secret = try state.secret(named: name)
    let version = secret.versions[index]
    var output = secret.identity
    output["VersionId"] = .string(version.id)
    switch version.content {
    case .text(let text)?: output["SecretString"] = .string(text)
    case .bytes(let bytes)?: output["SecretBinary"] = .blob(bytes)
    case nil: break
    }
    output["VersionStages"] = .list(version.stages.map { .string($0) })
    output["CreatedDate"] = .timestamp(version.created.timestamp)
    return output
  }

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    guard let content = try content(call) else {
      throw SecretFault.invalidRequest("You must provide either SecretString or SecretBinary.")
    }
    let token = try SecretOperations.token(call)
    return try state.change(call) { secret in
      let stages =
        call.list("VersionStages")?.compactMap { String($0) } ?? [SecretVersion.current]
      let index = try add(content, token, stages, to: &secret, call)
      secret.changed = call.now
      return secret.identity(adding: [
        "VersionId": .string(token),
        "VersionStages": .list(secret.versions[index].stages.map { .string($0) }),
      ])
    }
  }

  /// Adds a version. A repeated request changes nothing.
  ///
  /// - Returns: The version's index.
  /// - Throws: ``ServiceFault`` if the ID is another version's.
  @discardableResult
  static func add(
    _ content: SecretVersion.Content, _ token: String, _ stages: [String],
    to secret: inout Secret, _ call: LocalCall
  ) throws -> Int {
    if let index = secret.index(id: token) {
      let known = secret.versions[index].content
      guard known == nil || known == content else {
        throw usedToken(token, secret)
      }
      secret.versions[index].content = content
      if known == nil { secret.move(stages, to: index) }
      return index
    }
    secret.versions.append(SecretVersion(id: token, content: content, created: call.now))
    // The first value of a secret is its current one.
    let isFirst = secret.index(staged: SecretVersion.current) == nil
    let all =
      isFirst && !stages.contains(SecretVersion.current)
      ? stages + [SecretVersion.current] : stages
    // A value that replaces one that was both current and pending ends the latter.
    if all.contains(SecretVersion.current), let old = secret.index(staged: SecretVersion.current) {
      secret.versions[old].stages.removeAll { $0 == SecretVersion.pending }
    }
    let id = token
    secret.move(all, to: secret.versions.count - 1)
    return secret.index(id: id) ?? secret.versions.count - 1
  }

  /// The error for an ID that a version with another value has.
  static func usedToken(_ token: String, _ secret: Secret) -> ServiceFault {
    ServiceFault(
      "ResourceExistsException",
      "You can't use ClientRequestToken \(token) because that value is already in use for a version "
        + "of secret \(secret.arn).")
  }

  /// The value that a request has; `nil` for none.
  static func content(_ call: LocalCall) throws -> SecretVersion.Content? {
    switch (call.string("SecretString"), call.blob("SecretBinary")) {
    case (.some, .some):
      throw SecretFault.invalidParameter(
        "You can't specify both a binary secret value and a string secret value in the same secret."
      )
    case (let text?, nil): return .text(text)
    case (nil, let bytes?): return .bytes(bytes)
    case (nil, nil): return nil
    }
  }
}

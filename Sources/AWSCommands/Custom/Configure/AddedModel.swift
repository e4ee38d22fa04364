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
import ModelCompiler
import ServiceModel
import WireFormats

/// `configure add-model`: the model of a service for `~/.aws/models`, where all SDKs find it.
struct AddedModel {
  private let run: CustomRun

  init(_ run: CustomRun) { self.run = run }

  /// Writes the model.
  func write() async throws {
    let text = try run.required("service-model")
    let document: Value
    do throws(PythonJSON.Failure) {
      document = try PythonJSON.value(
        of: text, namesTrailingCommas: run.context.flavour == .v2)
    } catch {
      throw CommandFailure(.other, error.message)
    }
    guard case .structure(let model) = document else {
      throw CommandFailure(.other, "The model isn't a JSON object")
    }
    let metadata = Structure(model["metadata"]) ?? [:]
    let name: String
    if let given = run.text("service-name") {
      name = given
    } else {
      name = try serviceName(ofPrefix: try Self.required("endpointPrefix", metadata))
    }
    let version = try Self.required("apiVersion", metadata)
    let format = (model["version"].flatMap { String($0) }).flatMap { Double($0) } ?? 2
    guard (0..<1000).contains(format), ![name, version].contains(where: { $0.utf8.contains(0) })
    else {
      throw CommandFailure(.other, "The model's version or name can't be part of a file's name")
    }
    let folder = run.context.environment.expandHome("~/.aws/models") + "/\(name)/\(version)"
    let bytes = Array(text.utf8)
    do {
      try await SmallFile.makeFolder(folder)
      let path = "\(folder)/service-\(Int(format)).json"
      try await FileCalls.onThreads.run { try TemporaryFile.replace(path, with: bytes) }
    } catch let error as FileError {
      throw CommandFailure(.other, PythonErrno.text(error))
    }
  }

  private static func required(_ name: String, _ metadata: Structure) throws -> String {
    guard let text = metadata[name].flatMap({ String($0) }) else {
      throw CommandFailure(.other, "\"\(name)\" not defined in the metadata of the model")
    }
    return text
  }

  /// The service with an endpoint prefix: the one of that name, the last one with that prefix, or a
  /// new one.
  private func serviceName(ofPrefix prefix: String) throws -> String {
    let loader = try run.invocation.session.loader
    let names = try loader.serviceNames()
    if names.contains(prefix) { return prefix }
    return try names.last { name in
      try loader.service(name)?.model.metadata["endpointPrefix"].string == prefix
    } ?? prefix
  }
}

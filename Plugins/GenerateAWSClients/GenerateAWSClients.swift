// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PackagePlugin

/// Generates Swift clients for each target that uses it, from the target's `boto3.json`, as a step
/// of the build.
@main
struct GenerateAWSClients: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? any SourceModuleTarget else { return [] }
    return try commands(
      target: target.name, files: target.sourceFiles.map(\.url),
      tool: try context.tool(named: "boto3-generate").url, output: context.pluginWorkDirectoryURL,
      models: models(in: context.package))
  }

  /// The folder `Models` of boto3-swift, wherever it is among the dependencies.
  private func models(in package: Package) -> URL? {
    var pending = [package]
    var seen: Set<Package.ID> = []
    while let package = pending.popLast() {
      guard seen.insert(package.id).inserted else { continue }
      if package.displayName == "boto3-swift" {
        return package.directoryURL.appending(path: "Models")
      }
      pending += package.dependencies.map(\.package)
    }
    return nil
  }

  /// All files in a folder and in those within it.
  private static func files(in folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    return (found?.compactMap { $0 as? URL } ?? []).filter {
      (try? $0.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
    }.sorted { $0.path < $1.path }
  }

  func commands(
    target: String, files: [URL], tool: URL, output: URL, models: URL?
  ) throws -> [Command] {
    let configurations = files.filter { $0.lastPathComponent == "boto3.json" }
    guard let file = configurations.first else {
      throw Failure(
        "The target '\(target)' uses GenerateAWSClients and has no boto3.json. Add one, such as "
          + "{\"s3\": [\"GetObject\", \"PutObject\"]}")
    }
    guard configurations.count == 1 else {
      throw Failure(
        "The target '\(target)' has several boto3.json: "
          + configurations.map { $0.path(percentEncoded: false) }.joined(separator: ", "))
    }
    let configuration = try Configuration(file)
    var arguments = [
      file.path(percentEncoded: false), "--output", output.path(percentEncoded: false),
      "--name-by-service",
    ]
    var inputs = [file]
    if let models {
      arguments += ["--models", models.path(percentEncoded: false)]
      inputs.append(models.appending(path: "botocore-version"))
      for service in configuration.services {
        inputs += ["compiled/services/\(service)", "documentation/\(service)"]
          .map { models.appending(path: $0) }
          .filter { FileManager.default.fileExists(atPath: $0.path(percentEncoded: false)) }
      }
    }
    // The user's own models: in the target, or in the folder that the configuration names.
    inputs += files.filter { $0.pathExtension == "json" && $0 != file }
    if let folder = configuration.models { inputs += Self.files(in: folder) }
    return [
      .buildCommand(
        displayName: "AWS clients of \(target): \(configuration.services.joined(separator: ", "))",
        executable: tool, arguments: arguments, inputFiles: inputs,
        outputFiles: configuration.services.map { output.appending(path: "boto3-\($0).swift") })
    ]
  }
}

/// What the plugin needs to know of a `boto3.json`: the names of the services, and where models of the
/// user's own are. The generator checks the file, and reports faults at their places.
private struct Configuration {
  let services: [String]
  let models: URL?
  /// The generator's `ClientConfiguration.Option`; a test compares them.
  private static let options: Set = ["access", "documentation", "models"]

  init(_ file: URL) throws {
    let data = try Data(contentsOf: file)
    let members = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    let names = (members ?? [:]).keys.filter { !Self.options.contains($0) }
    // A file that isn't JSON, or names nothing: the command needs an output to be run.
    services = names.isEmpty ? ["none"] : names.sorted()
    models = (members?["models"] as? String).map {
      URL(filePath: $0, directoryHint: .isDirectory, relativeTo: file.deletingLastPathComponent())
    }
  }
}

private struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

#if canImport(XcodeProjectPlugin)
  import XcodeProjectPlugin

  extension GenerateAWSClients: XcodeBuildToolPlugin {
    func createBuildCommands(
      context: XcodePluginContext, target: XcodeTarget
    ) throws -> [Command] {
      // A project doesn't say where its packages are: the generator knows where it was built.
      try commands(
        target: target.displayName, files: target.inputFiles.map(\.url),
        tool: try context.tool(named: "boto3-generate").url, output: context.pluginWorkDirectoryURL,
        models: nil)
    }
  }
#endif

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import Files
import ServiceModel
import SystemLibrary

/// The documentation of the services, which is installed beside the program and read by need.
enum DocumentationFile {
  /// The documentation of a service; `nil` if it isn't installed.
  ///
  /// Looked for in the folder that `BOTO3_DOCUMENTATION` names, in `share/boto3/documentation` beside
  /// the program's `bin`, and, for a program that was built and not installed, in the package.
  static func service(_ name: String, _ environment: Environment) -> ServiceDocumentation? {
    guard !name.utf8.contains(UInt8(ascii: "/")) else { return nil }
    for folder in folders(environment) {
      guard let bytes = try? OpenFile("\(folder)/\(name)", .reading).readAll() else { continue }
      return try? ServiceDocumentation(bytes)
    }
    return nil
  }

  private static func folders(_ environment: Environment) -> [String] {
    var folders = [environment["BOTO3_DOCUMENTATION"]].compactMap(\.self)
    guard let program = ProgramPath.current else { return folders }
    var parts = program.split(separator: "/").dropLast()
    folders.append(
      "/" + (parts.dropLast() + ["share", "boto3", "documentation"]).joined(separator: "/"))
    while let last = parts.last {
      parts.removeLast()
      if last.hasPrefix(".build") {
        folders.append("/" + (parts + ["Models", "documentation"]).joined(separator: "/"))
        break
      }
    }
    return folders
  }
}

/// Where the program is, without links.
enum ProgramPath {
  static var current: String? {
    #if os(Linux)
      let name = "/proc/self/exe"
    #else
      let name = CommandLine.arguments.first ?? ""
    #endif
    guard let path = realpath(name, nil) else { return nil }
    defer { free(path) }
    return String(validatingCString: path)
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ClientGenerator
import Files
import SystemLibrary

/// `boto3-generate`: what the plugins run. It reads its few options itself, since every package
/// that uses a plugin compiles it.
@main
struct Generate {
  static let usage = """
    usage: boto3-generate BOTO3.JSON --output FOLDER [--name-by-service] [--models FOLDER]
           boto3-generate BOTO3.JSON --explain [--models FOLDER]

    Writes Swift clients of the operations that BOTO3.JSON names. --models is the folder Models of \
    boto3-swift, by default that of the checkout from which this program was built. Models of your \
    own are found in the folders of AWS_DATA_PATH and in ~/.aws/models.
    """

  private var configuration: String?
  private var output: String?
  private var models = checkout + "/Models"
  private var fileNames = GeneratorRun.FileNames.types
  private var explains = false

  /// The folders of the user's own models, as the library finds them.
  private static var userDirectories: [String] {
    func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    let listed = (variable("AWS_DATA_PATH") ?? "").split(separator: ":").map(String.init)
    return (listed + ["~/.aws/models"]).compactMap { path in
      path.hasPrefix("~/") ? variable("HOME").map { $0 + path.dropFirst() } : path
    }
  }

  /// The folder of the package from which this program was built.
  private static let checkout: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()

  static func main() {
    do {
      try Generate(CommandLine.arguments.dropFirst())?.run()
    } catch {
      // As compilers write it, so that build systems show it at its place.
      let text = (error as? GeneratorError)?.description ?? "error: \(error)"
      Array("\(text)\n".utf8).withUnsafeBytes { try? Descriptor.standardError.writeAll($0) }
      exit(1)
    }
  }

  private init?(_ arguments: some Sequence<String>) throws {
    var rest = arguments.makeIterator()
    func value(_ option: String) throws -> String {
      guard let value = rest.next() else {
        throw GeneratorError("\(option) needs a value\n\(Self.usage)")
      }
      return value
    }
    while let argument = rest.next() {
      switch argument {
      case "--output": output = try value(argument)
      case "--models": models = try value(argument)
      case "--name-by-service": fileNames = .services
      case "--explain": explains = true
      case "--help", "-h":
        print(Self.usage)
        return nil
      case _ where !argument.hasPrefix("-") && configuration == nil: configuration = argument
      default: throw GeneratorError("'\(argument)' isn't expected\n\(Self.usage)")
      }
    }
  }

  private func run() throws {
    guard let configuration else { throw GeneratorError("no BOTO3.JSON is given\n\(Self.usage)") }
    let run = try GeneratorRun(
      configuration, source: .folder(models), directories: Self.userDirectories)
    if explains { print(try run.explanation(), terminator: "") }
    if let output {
      for path in try run.write(to: output, fileNames) { print(path) }
    } else if !explains {
      throw GeneratorError("no --output is given\n\(Self.usage)")
    }
  }
}

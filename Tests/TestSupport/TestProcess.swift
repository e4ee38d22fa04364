// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A shell command in a separate process, which may run the built program as `$boto3`.
package struct TestProcess: Sendable {
  /// Its exit status, as a shell reports it, and its output.
  package struct Result: Sendable {
    package let status: Int32
    package let output: [UInt8]
    package let errors: [UInt8]

    /// What it wrote to standard output, as text.
    package var text: String { String(decoding: output, as: UTF8.self) }
    /// What it wrote to standard error, as text.
    package var errorText: String { String(decoding: errors, as: UTF8.self) }
  }

  /// The executable, which is built beside the tests.
  package static let program: String = {
    let tests = realpath("/proc/self/exe", nil) ?? realpath(CommandLine.arguments[0], nil)
    defer { free(tests) }
    let path = tests.map { String(cString: $0) } ?? ""
    return String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]) + "/boto3"
  }()

  /// Whether the executable was built.
  package static var isBuilt: Bool { access(program, X_OK) == 0 }

  /// Whether it was built with a sanitizer, which needs `/proc` and terabytes of addresses.
  package static var isSanitized: Bool {
    getenv("TSAN_OPTIONS") != nil || getenv("ASAN_OPTIONS") != nil
  }

  /// Runs a line.
  ///
  /// - Parameters:
  ///   - line: The line; redirected output isn't kept.
  ///   - endpoint: The endpoint of requests.
  ///   - input: A descriptor for standard input (default: `/dev/null`).
  ///   - output: A descriptor for standard output (default: kept in the result).
  package static func run(
    _ line: String, endpoint: String = "http://127.0.0.1:1", environment: [String: String] = [:],
    input: CInt? = nil, output: CInt? = nil
  ) async throws -> Result {
    let folder = try TestFolder()
    let outputPath = try folder.write("output", [])
    let errorPath = try folder.write("errors", [])
    var variables = [
      "boto3": program, "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent",
      "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_REGION": "us-west-2",
      "AWS_EC2_METADATA_DISABLED": "true", "AWS_ENDPOINT_URL": endpoint, "AWS_MAX_ATTEMPTS": "1",
    ]
    // The path of a sanitizer's reports (scripts/test --sanitize).
    for name in ["TSAN_OPTIONS", "ASAN_OPTIONS", "LD_PRELOAD"] {
      variables[name] = getenv(name).map { String(cString: $0) }
    }
    variables.merge(environment) { $1 }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    if let output {
      posix_spawn_file_actions_adddup2(&actions, output, 1)
    } else {
      posix_spawn_file_actions_addopen(&actions, 1, outputPath, O_WRONLY, 0)
    }
    posix_spawn_file_actions_addopen(&actions, 2, errorPath, O_WRONLY, 0)
    // Signals have their default actions, whatever the tests' process ignores; no descriptor is
    // inherited.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    let script = "for n in {3..255}; do eval \"exec $n>&-\"; done; \(line)"
    var arguments: [UnsafeMutablePointer<CChar>?] = []
    for text in ["bash", "-c", script] { arguments.append(strdup(text)) }
    arguments.append(nil)
    var settings: [UnsafeMutablePointer<CChar>?] = []
    for (name, value) in variables { settings.append(strdup("\(name)=\(value)")) }
    settings.append(nil)
    defer { for text in arguments + settings { free(text) } }
    var id = pid_t()
    let code = posix_spawn(&id, "/bin/bash", &actions, &attributes, &arguments, &settings)
    guard code == 0 else { throw SpawnError(code: code) }
    let child = id
    let status = try await blocking { Self.wait(for: child) }
    return Result(
      status: status, output: folder.bytes("output") ?? [], errors: folder.bytes("errors") ?? [])
  }

  private static func wait(for child: pid_t) -> Int32 {
    var status: CInt = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  private struct SpawnError: Error {
    let code: CInt
  }
}

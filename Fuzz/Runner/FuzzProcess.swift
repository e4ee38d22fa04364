// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import FuzzTargets

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs a target's inputs in worker processes; a new worker replaces one that ended early.
struct FuzzProcess {
  /// The stack size of a secondary thread on Apple's platforms, the smallest that parsers run on.
  private static let stackSize: rlim_t = 512 << 10
  /// The address space that a worker may use; more is a finding.
  private static let memoryLimit: rlim_t = 4 << 30
  private static let mostFindings = 8

  let target: String
  let work: WorkOptions
  let limit: Double
  let findings: String

  func run(into report: inout FuzzReport) async throws {
    let path = "/tmp/fuzz-\(getpid())-\(target)"
    defer { unlink(path) }
    var seed = work.seed
    let clock = ContinuousClock()
    let start = clock.now
    while report.executions < UInt64(work.executions), report.findings.count < Self.mostFindings {
      let journal = try Journal(opening: path)
      defer { journal.unmap() }
      let remaining = UInt64(work.executions) - report.executions
      let failure = try await runWorker(journal, path, seed: seed, executions: remaining)
      report.executions += journal.executions + (failure == nil ? 0 : 1)
      report.slowestNanoseconds = max(report.slowestNanoseconds, journal.slowestNanoseconds)
      if journal.slowestNanoseconds > 50_000_000 {
        try CorpusFiles.write(journal.slowestInput, to: "slow-\(target)-\(seed)", in: findings)
      }
      if let failure {
        let file = "\(target)-\(seed)"
        try CorpusFiles.write(journal.input, to: file, in: findings)
        report.findings.append("\(failure): \(findings)/\(file)")
      } else if journal.executions == 0 {
        throw SystemError(call: "a worker without progress", code: ECHILD)
      }
      seed &+= 1_000_003
    }
    report.seconds = (clock.now - start) / .seconds(1)
  }

  /// - Returns: How the worker failed; `nil` if it completed its work.
  private func runWorker(
    _ journal: Journal, _ path: String, seed: UInt64, executions: UInt64
  ) async throws -> String? {
    let worker = try spawn([
      CommandLine.arguments[0], "worker", "--target", target, "--journal", path,
      "--executions", "\(executions)", "--seed", "\(seed)", "--corpus", work.corpus,
    ])
    var status: Int32 = 0
    var last: UInt64 = .max
    var waited = 0.0
    while waitpid(worker, &status, WNOHANG) == 0 {
      try await Task.sleep(for: .milliseconds(50))
      let now = journal.executions
      waited = now == last ? waited + 0.05 : 0
      last = now
      if waited > limit {
        kill(worker, SIGKILL)
        waitpid(worker, &status, 0)
        return "an input took more than \(limit) s"
      }
    }
    let signal = status & 0x7F
    let code = (status >> 8) & 0xFF
    guard signal == 0 else { return "ended by signal \(signal)" }
    return code == 0 ? nil : "a contradiction (exit \(code))"
  }

  private func spawn(_ arguments: [String]) throws -> pid_t {
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    pointers.append(nil)
    defer { pointers.forEach { free($0) } }
    var before: [(Limit, rlimit)] = []
    for (resource, size) in [(Limit.stack, Self.stackSize), (.memory, Self.memoryLimit)] {
      var old = rlimit()
      getrlimit(resource.number, &old)
      before.append((resource, old))
      var new = old
      new.rlim_cur = min(size, old.rlim_max)
      setrlimit(resource.number, &new)
    }
    var process: pid_t = 0
    let code = posix_spawn(&process, arguments[0], nil, nil, pointers, environ)
    for (resource, old) in before {
      var old = old
      setrlimit(resource.number, &old)
    }
    guard code == 0 else { throw SystemError(call: arguments[0], code: code) }
    return process
  }

  private enum Limit {
    case stack, memory

    #if canImport(Glibc)
      var number: __rlimit_resource_t {
        __rlimit_resource_t((self == .stack ? RLIMIT_STACK : RLIMIT_AS).rawValue)
      }
    #else
      var number: Int32 { self == .stack ? RLIMIT_STACK : RLIMIT_AS }
    #endif
  }
}

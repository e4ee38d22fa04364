// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import LocalCompute
import LocalCore
import LocalHTTP
import Synchronization
import SystemLibrary
import WireFormats

/// Runs the zips of functions as child processes, which speak Lambda's runtime API on the loopback
/// interface: one process for each call. Memory isn't limited, and nothing is kept from a program that
/// this process may do: only code that its user trusts may be run.
final class ProgramRunner: FunctionPrograms {
  /// The URL of the local AWS for programs, once it is on a port.
  let endpoint = Mutex<String?>(nil)

  /// The secret of access keys that are accounts' IDs.
  private let secret: String

  init(secret: String) { self.secret = secret }

  func handler(_ program: FunctionProgram) throws -> FunctionRuntimes.Handler {
    let runtime = try ProgramRuntime(program.runtime)
    return { [self] event, invocation in
      let folder = try ProgramFolder()
      do {
        let answer = try await run(program, runtime, event, invocation, folder)
        await folder.remove()
        return answer
      } catch {
        await folder.remove()
        throw error
      }
    }
  }

  private func run(
    _ program: FunctionProgram, _ runtime: ProgramRuntime, _ event: [UInt8],
    _ invocation: Invocation, _ folder: ProgramFolder
  ) async throws -> [UInt8] {
    try await folder.unpack(program, runtime)
    guard runtime.interpreter != nil || folder.hasFile("bootstrap") else {
      throw FunctionFailure(
        type: "Runtime.InvalidEntrypoint",
        message: "RequestId: \(invocation.requestID) Error: Couldn't find valid bootstrap(s): "
          + "[/var/task/bootstrap /opt/bootstrap]")
    }
    let exchange = RuntimeExchange(event, invocation)
    let server = try await HTTPServer(
      host: "127.0.0.1", port: 0,
      ServerSettings(hosts: HostList()) { await exchange.response(to: $0) })
    let environment = environment(program, invocation, folder, port: server.port)
    let words = [
      "/bin/sh", "-c", #"cd "$1" && log=$2 && shift 2 && exec "$@" >"$log" 2>&1"#, "sh",
      folder.task,
      folder.log,
    ]
    let end = await race(
      exchange, words + runtime.words(in: folder), environment, invocation.timeout)
    await server.close()
    for line in await folder.logLines() { invocation.log(line + "\n") }
    switch exchange.answer {
    case .response(let payload)?: return payload
    case .error(let payload)?: throw FunctionFailure(json: payload)
    case nil: throw Self.failure(end, invocation)
    }
  }

  /// How a process ended that gave no answer.
  private enum End {
    case exited(ChildProcess.Ending)
    case overdue
    case failed(String)
    case answered
  }

  private func race(
    _ exchange: RuntimeExchange, _ words: [String], _ environment: [String], _ timeout: Duration
  ) async -> End {
    await withTaskGroup(of: End.self) { group in
      group.addTask {
        await exchange.wait()
        return .answered
      }
      group.addTask {
        do {
          return .exited(
            try await ChildProcess.run(words, environment: environment, timeout: timeout).ending)
        } catch ChildProcess.Failure.overdue {
          return .overdue
        } catch {
          return .failed("\(error)")
        }
      }
      let first = await group.next() ?? .answered
      exchange.end()
      group.cancelAll()
      return first
    }
  }

  private static func failure(_ end: End, _ invocation: Invocation) -> FunctionFailure {
    let id = "RequestId: \(invocation.requestID) Error: "
    switch end {
    case .overdue:
      let seconds = invocation.timeout.components.seconds
      return FunctionFailure(
        type: "Sandbox.Timedout", message: id + "Task timed out after \(seconds).00 seconds")
    case .exited(.exited(let status)):
      return FunctionFailure(
        type: "Runtime.ExitError",
        message: id
          + (status == 0
            ? "Runtime exited without providing a reason"
            : "Runtime exited with error: exit status \(status)"))
    case .exited(let ending):
      return FunctionFailure(type: "Runtime.ExitError", message: id + "Runtime \(ending)")
    case .failed(let reason):
      return FunctionFailure(type: "Runtime.ExitError", message: id + reason)
    case .answered:
      return FunctionFailure(type: "Runtime.Unknown", message: id + "Runtime gave no answer")
    }
  }

  private func environment(
    _ program: FunctionProgram, _ invocation: Invocation, _ folder: ProgramFolder, port: Int
  ) -> [String] {
    var variables: [(String, String)] = [
      ("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:\(port)"),
      ("AWS_LAMBDA_FUNCTION_NAME", invocation.functionName),
      ("AWS_LAMBDA_FUNCTION_VERSION", invocation.functionVersion),
      ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String(invocation.memory)),
      ("AWS_LAMBDA_LOG_GROUP_NAME", invocation.logGroup),
      ("AWS_LAMBDA_LOG_STREAM_NAME", invocation.logStream),
      ("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
      ("AWS_EXECUTION_ENV", "AWS_Lambda_\(program.runtime)"),
      ("AWS_REGION", invocation.place.region), ("AWS_DEFAULT_REGION", invocation.place.region),
      ("AWS_ACCESS_KEY_ID", invocation.place.account),
      ("AWS_SECRET_ACCESS_KEY", secret),
      ("LAMBDA_TASK_ROOT", folder.task), ("LAMBDA_RUNTIME_DIR", folder.path),
      ("_HANDLER", program.handler), ("TZ", ":UTC"), ("LANG", "en_US.UTF-8"),
      ("PATH", ProgramRuntime.searchPath),
    ]
    if let url = endpoint.withLock(\.self) { variables.append(("AWS_ENDPOINT_URL", url)) }
    let own = Set(invocation.environment.map(\.name))
    variables.removeAll { own.contains($0.0) }
    return (variables + invocation.environment.map { ($0.name, $0.value) }).map {
      "\($0.0)=\($0.1)"
    }
  }
}

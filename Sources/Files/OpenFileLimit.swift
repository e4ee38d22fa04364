// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOPosix
import SystemLibrary

/// How many files and sockets this process may have open (`ulimit -n`), and how many of them may be
/// connections.
package enum OpenFileLimit {
  /// The maximum that is requested: child processes inherit the limit, and some iterate over all
  /// possible descriptors.
  private static let most: rlim_t = 65_536
  /// Descriptors that are kept free for files, name look-ups, child processes and the runtime if
  /// there are enough: Dispatch ends the process when it can't open a file to read the state of its
  /// threads.
  private static let reserve = 256
  /// The descriptors of a thread that handles connections: on Linux three, for epoll, wake-up and
  /// timers.
  private static let loopCost = 3

  /// The current soft limit.
  package static var current: Int {
    var limit = rlimit()
    guard getrlimit(openFiles, &limit) == 0 else { return 256 }
    return Int(clamping: min(limit.rlim_cur, most * 16))
  }

  /// Raises the soft limit towards the hard one, and limits the number of threads for connections
  /// to what it allows. For the start of a program, before anything else; a library leaves its
  /// program's limits alone.
  package static func prepareProgram() {
    var limit = rlimit()
    if getrlimit(openFiles, &limit) == 0 {
      let wanted = min(limit.rlim_max, most)
      if limit.rlim_cur < wanted {
        limit.rlim_cur = wanted
        // Darwin refuses more than its `OPEN_MAX`.
        if setrlimit(openFiles, &limit) != 0 {
          limit.rlim_cur = min(wanted, 10_240)
          _ = setrlimit(openFiles, &limit)
        }
      }
    }
    let loops = max(1, current / (8 * loopCost))
    // NIO takes 1,024 at most, and no other number once its own has been read.
    if loops < 1_024, loops < System.coreCount { NIOSingletons.groupLoopCountSuggestion = loops }
  }

  /// The number of connections that may be open at a time.
  ///
  /// - Parameters:
  ///   - limit: The soft limit.
  ///   - open: The number of descriptors that are open for other purposes.
  package static func connections(limit: Int, open: Int) -> Int {
    let kept = min(reserve, limit / 2 + 16)
    // Open descriptors are taken from the reserve, up to half of it.
    let more = max(0, open - kept / 2)
    return max(2, limit - kept - more)
  }

  /// The number of connections that this process may have now.
  package static var connections: Int { connections(limit: current, open: openCount) }

  /// The approximate number of open descriptors: the next one gets the lowest free number.
  private static var openCount: Int {
    do {
      let next = try Descriptor.open("/dev/null", .reading)
      try? next.close()
      return Int(next.number)
    } catch {
      return error.code.isDescriptorShortage ? current : 0
    }
  }

  #if canImport(Darwin) || canImport(Musl)
    private static let openFiles = RLIMIT_NOFILE
  #else
    private static let openFiles = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  #endif
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOPosix

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How many files and sockets this process may have open (`ulimit -n`), and what of that connections
/// may take.
package enum OpenFileLimit {
  /// More than this isn't asked for: programs that this one starts inherit the limit, and some look at
  /// each descriptor that there could be.
  private static let most: rlim_t = 65_536
  /// Descriptors that are always left to files, name lookups, child processes and the runtime where
  /// there are enough: Dispatch ends the process when it can't open a file to look at its threads.
  private static let reserve = 256
  /// What a thread that handles connections takes: of Linux three, to wait, to be woken, and for its
  /// timers.
  private static let loopCost = 3

  /// The soft limit as it is now.
  package static var current: Int {
    var limit = rlimit()
    guard getrlimit(openFiles, &limit) == 0 else { return 256 }
    return Int(clamping: min(limit.rlim_cur, most * 16))
  }

  /// Raises the soft limit towards the hard one, and has no more threads started for connections
  /// than the limit bears. For the start of a program, before anything else; a library leaves its
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
    // NIO takes 1,024 at most, and no number any more once it was asked for its own.
    if loops < 1_024, loops < System.coreCount { NIOSingletons.groupLoopCountSuggestion = loops }
  }

  /// How many connections there may be at a time.
  ///
  /// - Parameters:
  ///   - limit: The soft limit.
  ///   - open: How many descriptors are open otherwise.
  static func connections(limit: Int, open: Int) -> Int {
    let kept = min(reserve, limit / 2 + 16)
    // What is open by now comes out of what is kept, up to a half of it.
    let more = max(0, open - kept / 2)
    return max(2, limit - kept - more)
  }

  /// How many connections this process may have, as things are now.
  package static var connections: Int { connections(limit: current, open: openCount) }

  /// About how many descriptors are open: the next one gets the lowest number that is free.
  private static var openCount: Int {
    let next = open("/dev/null", O_RDONLY | O_CLOEXEC)
    guard next >= 0 else { return errno.isDescriptorShortage ? current : 0 }
    close(next)
    return Int(next)
  }

  #if canImport(Darwin) || canImport(Musl)
    private static let openFiles = RLIMIT_NOFILE
  #else
    private static let openFiles = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  #endif
}

extension Int32 {
  /// Whether a system call failed because there is no descriptor left, of this process or at all.
  package var isDescriptorShortage: Bool { self == EMFILE || self == ENFILE }
}

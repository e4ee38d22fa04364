import Synchronization

/// The users' services that were compiled in this process. Compiled bytes are never freed, so they
/// are shared by all sessions.
enum CompiledCache {
  private static let services = Mutex<[[FileSystem.FileVersion]: LoadedService]>([:])

  /// The service that was compiled from these files as they are.
  static func service(of sources: [FileSystem.FileVersion]) -> LoadedService? {
    services.withLock { $0[sources] }
  }

  /// Keeps a service; of two compiled at once the first one counts.
  static func add(
    _ service: LoadedService, of sources: [FileSystem.FileVersion]
  ) -> LoadedService {
    services.withLock { services in
      if let first = services[sources] { return first }
      services[sources] = service
      return service
    }
  }
}

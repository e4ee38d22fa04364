import BotoCore

extension TransferManager {
  /// Does a transfer. What it ends with is told without the client's secrets, which a server's answer may
  /// hold.
  func masking<Result>(_ transfer: () async throws -> Result) async throws -> Result {
    do { return try await transfer() } catch { throw client.masked(error) }
  }
}

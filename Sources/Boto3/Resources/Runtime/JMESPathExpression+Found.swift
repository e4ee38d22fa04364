import AWSProtocols
import BotoCore
import JMESPath

extension JMESPathExpression {
  /// What the expression finds.
  ///
  /// - Throws: ``BotoCoreError`` where it can't be applied to such a value.
  func found(in value: Value) throws -> Value { try ErrorBoundary.crossed { try search(value) } }
}

package races.order_matters.starter;

import races.order_matters.Clerk;

/** Does one thing after the other, so that nothing gets mixed up. In which order? */
public final class MyClerk implements Clerk {

    @Override
    public synchronized void clear(int cheque, Runnable clearing) {
        clearing.run();
    }

    @Override
    public synchronized void pay(int cheque, Runnable paying) {
        paying.run();
    }
}
